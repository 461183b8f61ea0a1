/** What a rule is, and how findings are made of rules. */
@NullMarked
package org.yawlfoundation.yawl.config.check;

import org.jspecify.annotations.NullMarked;
