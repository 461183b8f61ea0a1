package org.yawlfoundation.yawl.config.render;

import org.yawlfoundation.yawl.config.finding.Mark;

/**
 * The line of a template that gave a line of a file.
 *
 * @param own whether the template is the user's own, and not ours
 */
public record TemplateLine(Mark mark, boolean own) {}
