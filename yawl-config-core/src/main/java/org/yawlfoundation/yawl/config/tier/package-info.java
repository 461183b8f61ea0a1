/** The key list; what the user wrote, typed, with the place of every value. */
@NullMarked
package org.yawlfoundation.yawl.config.tier;

import org.jspecify.annotations.NullMarked;
