/** Exact quantities, and how each file format spells them. */
@NullMarked
package org.yawlfoundation.yawl.config.quantity;

import org.jspecify.annotations.NullMarked;
