@NullMarked
package org.yawlfoundation.yawl.config.maven;

import org.jspecify.annotations.NullMarked;
