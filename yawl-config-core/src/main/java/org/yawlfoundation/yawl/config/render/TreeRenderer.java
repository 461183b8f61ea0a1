package org.yawlfoundation.yawl.config.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.artifact.Language;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;
import org.yawlfoundation.yawl.config.plan.PlanDeriver.Derived;

/**
 * Renders a plan's files. The only class that knows FreeMarker's configuration; safe for many
 * threads at once.
 */
public final class TreeRenderer {
  private static final String TEMPLATES = "/org/yawlfoundation/yawl/config/templates/";

  /** What a language's templates need: made when the first file of the language is. */
  private record Engine(Configuration configuration, PlanModels models) {}

  private final List<Artifact> artifacts;
  private final Map<Language, Engine> engines = new ConcurrentHashMap<>();

  public TreeRenderer(List<Artifact> artifacts) {
    this.artifacts = List.copyOf(artifacts);
  }

  public List<Artifact> artifacts() {
    return artifacts;
  }

  /** All files that are part of the plan. */
  public RenderedTree render(Derived derived) {
    var annotator = new Annotator(derived.sheet());
    return RenderedTree.of(
        artifacts.stream()
            .filter(artifact -> artifact.isPartOf(derived.plan()))
            .map(artifact -> file(artifact, derived.plan(), annotator))
            .toList());
  }

  private RenderedFile file(Artifact artifact, DeploymentPlan plan, Annotator annotator) {
    var language = Language.of(artifact.path());
    var writer = new TracingWriter();
    try {
      var engine = engines.computeIfAbsent(language, TreeRenderer::engine);
      var root = (TemplateHashModel) Objects.requireNonNull(engine.models().wrap(plan));
      engine.configuration().getTemplate(artifact.path() + ".ftl").process(root, writer);
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException(
          "The template of " + artifact.path() + " is at fault: " + e.getMessage(), e);
    }
    var header =
        List.of(
            "for " + artifact.reader(plan),
            "Tier `" + plan.tier() + "`. Made by yawl-config from the tier document:",
            "change that and generate again, not this file.");
    return annotator.annotate(artifact.path(), language, header, artifact.readerKeys(), writer);
  }

  private static Engine engine(Language language) {
    var format = new LanguageFormat(language);
    return new Engine(configuration(format), new PlanModels(format));
  }

  /**
   * Templates reach neither classes nor files nor the network, and nothing depends on where or when
   * we run.
   */
  private static Configuration configuration(LanguageFormat format) {
    var configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new ClassTemplateLoader(TreeRenderer.class, TEMPLATES));
    configuration.setOutputFormat(format);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setObjectWrapper(new PlanModels(format));
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
