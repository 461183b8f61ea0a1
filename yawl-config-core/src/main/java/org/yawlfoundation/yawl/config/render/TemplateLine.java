package org.yawlfoundation.yawl.config.render;

import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;

/**
 * The line of a template that gave a line of a file.
 *
 * @param own whether the template is the user's own, and not ours
 */
public record TemplateLine(Mark mark, boolean own) {
  /**
   * Reads a line again.
   *
   * @param home the class whose loader has the template, unless it is the user's own
   */
  static TemplateLine of(TemplatePlace place, Class<?> home, TemplateTexts own) {
    var name = place.template();
    var text =
        Optional.ofNullable(own.texts().get(name))
            .or(() -> TemplateEngine.resource(home, name))
            .flatMap(lines -> lines.lines().skip(place.line() - 1L).findFirst())
            .orElse("");
    int column = 1 + text.length() - text.stripLeading().length();
    int width = Math.max(1, text.strip().length());
    return own.mark(name, place.line(), column, width)
        .map(mark -> new TemplateLine(mark, true))
        .orElseGet(
            () ->
                new TemplateLine(
                    new Mark(
                        new Location("templates/" + name, place.line(), column), text, width, ""),
                    false));
  }
}
