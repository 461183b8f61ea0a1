/** What Grafana takes of our dashboards. */
@NullMarked
package org.yawlfoundation.yawl.config.grafana;

import org.jspecify.annotations.NullMarked;
