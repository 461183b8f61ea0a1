/** From a plan to text. */
@NullMarked
package org.yawlfoundation.yawl.config.render;

import org.jspecify.annotations.NullMarked;
