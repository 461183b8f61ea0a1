/** PromQL, parsed and typed as Prometheus does it. */
@NullMarked
package org.yawlfoundation.yawl.config.promql;

import org.jspecify.annotations.NullMarked;
