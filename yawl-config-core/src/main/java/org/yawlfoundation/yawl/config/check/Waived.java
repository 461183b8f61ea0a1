package org.yawlfoundation.yawl.config.check;

import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.tier.Waiver;

/** A finding that counts no more, and the waiver that took it out. */
public record Waived(Finding finding, Waiver by) {}
