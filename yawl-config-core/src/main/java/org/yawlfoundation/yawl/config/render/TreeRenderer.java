package org.yawlfoundation.yawl.config.render;

import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.artifact.Language;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;
import org.yawlfoundation.yawl.config.plan.PlanDeriver.Derived;

/** Renders a plan's files; safe for many threads at once. */
public final class TreeRenderer {
  private static final Pattern BRACES = Pattern.compile("\\{([a-z][A-Za-z]*)}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final List<Artifact> artifacts;
  private final TemplateTexts own;
  private final FileSources sources;

  /**
   * Each made when the first file of its language is; by the loader of its templates, for an
   * extension brings its own.
   */
  private final Map<ClassLoader, Map<Language, TemplateEngine>> engines = new ConcurrentHashMap<>();

  public TreeRenderer(List<Artifact> artifacts) {
    this(artifacts, TemplateTexts.NONE);
  }

  /**
   * @param own templates of a user's own, which come before those of the artifacts
   */
  public TreeRenderer(List<Artifact> artifacts, TemplateTexts own) {
    this.artifacts = List.copyOf(artifacts);
    this.own = own;
    this.sources = new FileSources(artifacts, own);
  }

  public List<Artifact> artifacts() {
    return artifacts;
  }

  /** The templates of a user's own. */
  public TemplateTexts own() {
    return own;
  }

  /** The resource beside an artifact's class that is its template. */
  public static String templateOf(Artifact artifact) {
    return TemplateEngine.TEMPLATES + artifact.path() + TemplateTexts.ENDING;
  }

  /** All files that are part of the plan, but those of templates at fault. */
  public RenderedTree render(Derived derived) {
    return new Run(derived).tree();
  }

  /** The making of one tree. */
  private final class Run {
    private final DeploymentPlan plan;
    private final Annotator annotator;
    private final Map<String, List<RenderedFile>> made = new LinkedHashMap<>();
    private final Map<String, Artifact> makers = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>(sources.findings());

    Run(Derived derived) {
      this.plan = derived.plan();
      this.annotator = new Annotator(derived.sheet());
    }

    RenderedTree tree() {
      for (var source : sources.embeddedFirst()) {
        if (source.embeds().stream().anyMatch(broken::contains)) {
          broken.add(source.path());
        } else if (isPart(source.artifact())) {
          make(source);
        }
      }
      var files = new TreeMap<String, RenderedFile>();
      made.values().forEach(some -> some.forEach(file -> files.put(file.path(), file)));
      return new RenderedTree(files, own, makers, findings);
    }

    private boolean isPart(Artifact artifact) {
      return plan.artifacts().include(artifact.path()) && artifact.isPartOf(plan);
    }

    private void make(EmbeddingOrder.Source source) {
      try {
        made.put(source.path(), files(source));
      } catch (TemplateFault fault) {
        broken.add(source.path());
        sources.finding(fault).ifPresent(findings::add);
      }
    }

    /** Refuses what a name in braces gives where another makes the same file. */
    private void unique(Artifact artifact, String path) throws TemplateFault {
      var other = makers.putIfAbsent(path, artifact);
      if (other == null) {
        return;
      }
      var user = artifact instanceof UserFile ? artifact : other;
      if (!(user instanceof UserFile)) {
        throw new IllegalStateException(
            "Both %s and %s make %s"
                .formatted(other.getClass().getName(), artifact.getClass().getName(), path));
      }
      throw new TemplateFault(
          user.path() + TemplateTexts.ENDING,
          1,
          1,
          "`" + path + "` is already made for an entry of the plan.",
          "call the template otherwise");
    }

    private List<RenderedFile> files(EmbeddingOrder.Source source) throws TemplateFault {
      var artifact = source.artifact();
      var engine =
          engines
              .computeIfAbsent(
                  artifact.getClass().getClassLoader(), loader -> new ConcurrentHashMap<>())
              .computeIfAbsent(
                  Language.of(artifact.path()),
                  language -> new TemplateEngine(language, artifact.getClass(), sources.texts()));
      var beside = new LinkedHashMap<String, TemplateModel>();
      beside.put("files", new PlanModels.Files(engine.models(), embedded(source)));
      if (artifact.each().isEmpty()) {
        var written = engine.fill(artifact.path(), plan, beside);
        return List.of(file(artifact, artifact.path(), written));
      }
      var braces = BRACES.matcher(artifact.path());
      if (!braces.find()) {
        throw new IllegalStateException(
            artifact.path() + " has no name in braces for `" + artifact.each() + "`");
      }
      var files = new ArrayList<RenderedFile>();
      for (var entry : engine.models().entries(plan, artifact.each()).entrySet()) {
        var name = entry.getKey();
        if (!NAME.matcher(name).matches()) {
          throw new IllegalStateException("`" + artifact.each() + "." + name + "` names no file");
        }
        beside.put(braces.group(1), entry.getValue());
        var written = engine.fill(artifact.path(), plan, beside);
        files.add(file(artifact, braces.replaceFirst(name), written));
      }
      return files;
    }

    private Map<String, RenderedFile> embedded(EmbeddingOrder.Source source) {
      var embedded = new TreeMap<String, RenderedFile>();
      for (var path : source.embeds()) {
        made.getOrDefault(path, List.of()).forEach(file -> embedded.put(file.path(), file));
      }
      return embedded;
    }

    private RenderedFile file(Artifact artifact, String path, TracingWriter written)
        throws TemplateFault {
      unique(artifact, path);
      boolean isOwn = sources.texts().containsKey(artifact.path() + TemplateTexts.ENDING);
      var header =
          List.of(
              "for " + artifact.reader(plan),
              "Tier `%s`. Made by yawl-config from the tier document%s:"
                  .formatted(plan.tier(), isOwn ? " and a template of this project" : ""),
              "change %s and generate again, not this file.".formatted(isOwn ? "those" : "that"));
      return annotator.annotate(path, Language.of(path), header, artifact.readerKeys(), written);
    }
  }
}
