/** What files say, ours or a stranger's: one reader per file kind. */
@NullMarked
package org.yawlfoundation.yawl.config.facts;

import org.jspecify.annotations.NullMarked;
