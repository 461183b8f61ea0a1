/** A fault as a value, and the printers for it. */
@NullMarked
package org.yawlfoundation.yawl.config.finding;

import org.jspecify.annotations.NullMarked;
