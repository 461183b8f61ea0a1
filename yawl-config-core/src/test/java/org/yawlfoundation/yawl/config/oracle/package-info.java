/** Real programs for tests to ask. */
package org.yawlfoundation.yawl.config.oracle;
