/** Our numbers beside those of others, and beside what was worked out by hand. */
package org.yawlfoundation.yawl.config.sizing;
