/** The front door. */
@NullMarked
package org.yawlfoundation.yawl.config;

import org.jspecify.annotations.NullMarked;
