package org.yawlfoundation.yawl.config.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.NonBooleanException;
import freemarker.core.NonExtendedHashException;
import freemarker.core.NonSequenceOrCollectionException;
import freemarker.core.ParseException;
import freemarker.core.UnexpectedTypeException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.finding.Spelling;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/**
 * Tells in our words what FreeMarker says of a template.
 *
 * @param name of the template that was to be filled in
 * @param others names that it sees beside the plan's
 */
record TemplateTeller(DeploymentPlan plan, String name, Collection<String> others) {
  private static final Pattern END_OF_SENTENCE = Pattern.compile("\\n|, but was expecting|\\.\\s");
  private static final String HELP = "mend the template, or compare it with the one it replaces";

  TemplateFault tell(Exception e) {
    if (e instanceof ParseException parse) {
      return fault(
          parse.getTemplateName(),
          parse.getLineNumber(),
          parse.getColumnNumber(),
          "This cannot be read: " + sentence(parse.getEditorMessage()),
          HELP);
    } else if (e instanceof TemplateException inTemplate) {
      return tell(inTemplate);
    }
    return fault(name, 1, 1, sentence(e.getMessage()), HELP);
  }

  private TemplateFault tell(TemplateException e) {
    var expression = e.getBlamedExpressionString();
    if (e.getCause() instanceof TemplateNotFoundException missing) {
      var part = missing.getTemplateName();
      return at(
          e, "There is no part `" + part + "`.", "write the name of a template that is there");
    } else if (expression == null
        || !(e instanceof UnexpectedTypeException || e instanceof InvalidReferenceException)) {
      return told(e, String.valueOf(e.getMessageWithoutStackTop()));
    } else if (e instanceof InvalidReferenceException) {
      return at(e, "Nothing is called `" + expression + "`.", meant(expression));
    } else if (e instanceof NonBooleanException) {
      return at(
          e,
          "`" + expression + "` is neither true nor false.",
          "ask for `" + expression + "??` where it is to be there");
    } else if (e instanceof NonSequenceOrCollectionException
        || e instanceof NonExtendedHashException) {
      return at(e, "`" + expression + "` is no list.", within(expression));
    }
    return at(e, "`" + expression + "` is no single value.", within(expression));
  }

  private TemplateFault told(TemplateException e, String message) {
    return message.contains("two loop variables")
        ? at(e, "This lists names with their values.", "write `<#list ... as name, value>`")
        : at(e, sentence(message), HELP);
  }

  /** What may have been meant by a name that is not there. */
  private String meant(String expression) {
    int dot = expression.lastIndexOf('.');
    var group = dot < 0 ? "" : expression.substring(0, dot);
    var names = new ArrayList<>(PlanModels.names(plan, group));
    if (dot < 0) {
      names.addAll(others);
    } else if (names.isEmpty()) {
      names.addAll(PlanModels.allNames(plan));
    }
    var prefix = dot < 0 ? "" : group + ".";
    return Spelling.nearest(expression.substring(dot + 1), names)
        .map(near -> "write `" + prefix + near + "`")
        .orElse(
            "ask `mvn yawl-config:explain` for all names; one that may be absent is asked for with `??`");
  }

  private String within(String expression) {
    List<String> names = PlanModels.names(plan, expression);
    return names.isEmpty() ? HELP : "write one of what it holds: " + String.join(", ", names);
  }

  private TemplateFault at(TemplateException e, String message, String help) {
    return fault(
        e.getTemplateSourceName(),
        Objects.requireNonNullElse(e.getLineNumber(), 1),
        Objects.requireNonNullElse(e.getColumnNumber(), 1),
        message,
        help);
  }

  private TemplateFault fault(
      @Nullable String template, int line, int column, String message, String help) {
    return new TemplateFault(
        Objects.requireNonNullElse(template, name),
        Math.max(1, line),
        Math.max(1, column),
        message,
        help);
  }

  private static String sentence(@Nullable String message) {
    var text = Objects.requireNonNullElse(message, "it is at fault").strip();
    var end = END_OF_SENTENCE.matcher(text);
    return (end.find() ? text.substring(0, end.start()) : text).replaceAll("[.:]$", "") + ".";
  }
}
