/** YAML files as nodes that know their places. */
@NullMarked
package org.yawlfoundation.yawl.config.yaml;

import org.jspecify.annotations.NullMarked;
