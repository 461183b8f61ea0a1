/** The goals: each reads its parameters, opens the front door, and tells what comes of it. */
@NullMarked
package org.yawlfoundation.yawl.config.maven;

import org.jspecify.annotations.NullMarked;
