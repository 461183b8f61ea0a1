package org.yawlfoundation.yawl.config.render;

/**
 * A line of a template, or of a part that it includes.
 *
 * @param template its name, such as {@code kubernetes/pdb.yaml.ftl}
 * @param line counted from 1
 */
public record TemplatePlace(String template, int line) {}
