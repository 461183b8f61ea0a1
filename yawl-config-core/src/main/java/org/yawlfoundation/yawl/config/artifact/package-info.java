/** The files we make: one class per kind. */
@NullMarked
package org.yawlfoundation.yawl.config.artifact;

import org.jspecify.annotations.NullMarked;
