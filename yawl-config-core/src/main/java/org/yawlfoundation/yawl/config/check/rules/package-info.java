/** The rules, one class each. */
@NullMarked
package org.yawlfoundation.yawl.config.check.rules;

import org.jspecify.annotations.NullMarked;
