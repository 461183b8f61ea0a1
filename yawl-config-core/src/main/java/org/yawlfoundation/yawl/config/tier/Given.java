package org.yawlfoundation.yawl.config.tier;

import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Mark;

/**
 * A value that the user gave.
 *
 * @param value typed, in range
 * @param mark where it stands; absent when it was given by a program
 */
public record Given(Object value, Optional<Mark> mark) {}
