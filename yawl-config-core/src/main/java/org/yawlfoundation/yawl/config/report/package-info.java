/** What a run found, in the form that whoever reads it wants. */
@NullMarked
package org.yawlfoundation.yawl.config.report;

import org.jspecify.annotations.NullMarked;
