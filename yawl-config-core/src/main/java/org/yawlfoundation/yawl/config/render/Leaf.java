package org.yawlfoundation.yawl.config.render;

import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/**
 * One value of the plan on its way into a file. It knows its key's path, so the line that it is
 * written on does too.
 *
 * @param value as it stands in the plan
 * @param path of its key; empty for a name that is no value, such as a setting's own
 */
record Leaf(Object value, String path, PlanModels models)
    implements TemplateMarkupOutputModel<Leaf>, TemplateHashModel, TemplateBooleanModel {

  @Override
  public LanguageFormat getOutputFormat() {
    return models.format();
  }

  /**
   * Another view of the value: {@code asText} where a format wants digits as text, {@code asName}
   * where it stands as a name, {@code seconds}, {@code millis} and {@code compound} of a duration,
   * {@code wholePercents} of a percentage, or a part that has no key of its own, such as an alert's
   * expression.
   */
  @Override
  public @Nullable TemplateModel get(String name) throws TemplateModelException {
    if (name.equals("asText")) {
      return new Leaf(String.valueOf(value), path, models);
    } else if (name.equals("asName")) {
      return new Leaf(new PlanModels.Name(String.valueOf(value)), path, models);
    } else if (value instanceof Duration duration && name.equals("seconds")) {
      return new Leaf(duration.toSeconds(), path, models);
    } else if (value instanceof Duration duration && name.equals("millis")) {
      return new Leaf(duration.toMillis(), path, models);
    } else if (value instanceof Duration duration && name.equals("compound")) {
      return new Leaf(Durations.compound(duration), path, models);
    } else if (value instanceof Percentage percentage && name.equals("wholePercents")) {
      return new Leaf(percentage.wholePercents(), path, models);
    } else if (value instanceof Record part) {
      return models.part(part, name, path);
    }
    throw new TemplateModelException("`" + path + "` is a value and has no `" + name + "`");
  }

  @Override
  public boolean getAsBoolean() throws TemplateModelException {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw new TemplateModelException("`" + path + "` is neither true nor false");
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
