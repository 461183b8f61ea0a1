package org.yawlfoundation.yawl.config.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.yawlfoundation.yawl.config.artifact.Language;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/**
 * Fills in the templates of one language. The only class that knows FreeMarker's configuration;
 * safe for many threads at once.
 */
final class TemplateEngine {
  static final String TEMPLATES = "/org/yawlfoundation/yawl/config/templates/";

  private final Configuration configuration;
  private final MarkedLines templates;
  private final PlanModels models;
  private final Map<String, String> own;

  /**
   * @param home the class whose loader has the templates
   * @param own templates of a user's, which come before those
   */
  TemplateEngine(Language language, Class<?> home, Map<String, String> own) {
    var format = new LanguageFormat(language);
    this.models = new PlanModels(format);
    this.own = own;
    this.configuration = configuration(format, models);
    var first = new StringTemplateLoader();
    own.forEach(first::putTemplate);
    this.templates =
        new MarkedLines(
            new MultiTemplateLoader(
                new TemplateLoader[] {first, new ClassTemplateLoader(home, TEMPLATES)}));
    configuration.setTemplateLoader(templates);
  }

  /** A template's text as a class's loader has it. */
  static Optional<String> resource(Class<?> home, String name) {
    try (var in = home.getResourceAsStream(TEMPLATES + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PlanModels models() {
    return models;
  }

  /**
   * What the template of a path gives.
   *
   * @param others what the template sees beside the plan
   */
  TracingWriter fill(String path, DeploymentPlan plan, Map<String, TemplateModel> others)
      throws TemplateFault {
    var name = path + TemplateTexts.ENDING;
    var writer = new TracingWriter(templates);
    try {
      configuration.getTemplate(name).process(models.root(plan, others), writer);
    } catch (IOException | TemplateException e) {
      if (own.containsKey(name) || own.keySet().stream().anyMatch(TemplateTexts::isPart)) {
        throw new TemplateTeller(plan, name, others.keySet()).tell(e);
      }
      throw new IllegalStateException(
          "The template of " + path + " is at fault: " + e.getMessage(), e);
    }
    return writer;
  }

  /**
   * Templates reach neither classes nor files nor the network, and nothing depends on where or when
   * we run.
   */
  private static Configuration configuration(LanguageFormat format, PlanModels models) {
    var configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setOutputFormat(format);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setObjectWrapper(models);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setLocalizedLookup(false);
    configuration.setTabSize(1);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setBooleanFormat("c");
    configuration.setNumberFormat("computer");
    return configuration;
  }
}
