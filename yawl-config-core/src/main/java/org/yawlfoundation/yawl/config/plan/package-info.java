/** What follows from a tier; all arithmetic is here, each result beside its reason. */
@NullMarked
package org.yawlfoundation.yawl.config.plan;

import org.jspecify.annotations.NullMarked;
