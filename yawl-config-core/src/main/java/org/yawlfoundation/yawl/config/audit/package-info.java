/** Files of other hands, held against the same rules. */
@NullMarked
package org.yawlfoundation.yawl.config.audit;

import org.jspecify.annotations.NullMarked;
