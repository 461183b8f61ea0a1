/** Our tree beside the deployment guide that it comes from: pages made from both. */
package org.yawlfoundation.yawl.config.guide;
