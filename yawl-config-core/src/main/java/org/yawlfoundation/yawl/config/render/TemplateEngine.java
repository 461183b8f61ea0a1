package org.yawlfoundation.yawl.config.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.yawlfoundation.yawl.config.artifact.Language;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;

/**
 * Fills in the templates of one language. The only class that knows FreeMarker's configuration;
 * safe for many threads at once.
 */
final class TemplateEngine {
  private static final String TEMPLATES = "/org/yawlfoundation/yawl/config/templates/";

  private final Configuration configuration;
  private final PlanModels models;

  /**
   * @param home the class whose loader has the templates
   */
  TemplateEngine(Language language, Class<?> home) {
    var format = new LanguageFormat(language);
    this.models = new PlanModels(format);
    this.configuration = configuration(format, models);
    configuration.setTemplateLoader(new ClassTemplateLoader(home, TEMPLATES));
  }

  PlanModels models() {
    return models;
  }

  /**
   * What the template of a path gives.
   *
   * @param others what the template sees beside the plan
   */
  TracingWriter fill(String path, DeploymentPlan plan, Map<String, TemplateModel> others) {
    var writer = new TracingWriter();
    try {
      configuration.getTemplate(path + ".ftl").process(models.root(plan, others), writer);
    } catch (IOException | TemplateException e) {
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
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setBooleanFormat("c");
    configuration.setNumberFormat("computer");
    return configuration;
  }
}
