package org.yawlfoundation.yawl.config.render;

import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.artifact.Language;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;
import org.yawlfoundation.yawl.config.plan.PlanDeriver.Derived;

/** Renders a plan's files; safe for many threads at once. */
public final class TreeRenderer {
  private static final Pattern BRACES = Pattern.compile("\\{([a-z][A-Za-z]*)}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  /** Where templates are found: an extension brings its own. */
  private record Home(Language language, ClassLoader loader) {}

  private final List<Artifact> artifacts;
  private final List<Artifact> embeddedFirst;

  /** Each made when the first file of its language is. */
  private final Map<Home, TemplateEngine> engines = new ConcurrentHashMap<>();

  public TreeRenderer(List<Artifact> artifacts) {
    this.artifacts = List.copyOf(artifacts);
    this.embeddedFirst = EmbeddingOrder.of(artifacts);
  }

  public List<Artifact> artifacts() {
    return artifacts;
  }

  /** All files that are part of the plan. */
  public RenderedTree render(Derived derived) {
    var annotator = new Annotator(derived.sheet());
    var made = new LinkedHashMap<String, List<RenderedFile>>();
    for (var artifact : embeddedFirst) {
      if (isPart(artifact, derived.plan())) {
        var embedded = new TreeMap<String, RenderedFile>();
        artifact.embeds().stream()
            .flatMap(path -> made.getOrDefault(path, List.of()).stream())
            .forEach(file -> embedded.put(file.path(), file));
        made.put(artifact.path(), files(artifact, derived.plan(), embedded, annotator));
      }
    }
    return RenderedTree.of(made.values().stream().flatMap(List::stream).toList());
  }

  private static boolean isPart(Artifact artifact, DeploymentPlan plan) {
    return plan.artifacts().include(artifact.path()) && artifact.isPartOf(plan);
  }

  private List<RenderedFile> files(
      Artifact artifact,
      DeploymentPlan plan,
      Map<String, RenderedFile> embedded,
      Annotator annotator) {
    var home = new Home(Language.of(artifact.path()), artifact.getClass().getClassLoader());
    var engine =
        engines.computeIfAbsent(home, h -> new TemplateEngine(h.language(), artifact.getClass()));
    var beside = new LinkedHashMap<String, TemplateModel>();
    beside.put("files", new PlanModels.Files(engine.models(), embedded));
    var braces = BRACES.matcher(artifact.path());
    if (artifact.each().isEmpty()) {
      return List.of(
          file(
              artifact,
              artifact.path(),
              engine.fill(artifact.path(), plan, beside),
              plan,
              annotator));
    } else if (!braces.find()) {
      throw new IllegalStateException(
          artifact.path() + " has no name in braces for `" + artifact.each() + "`");
    }
    var files = new ArrayList<RenderedFile>();
    engine
        .models()
        .entries(plan, artifact.each())
        .forEach(
            (name, entry) -> {
              if (!NAME.matcher(name).matches()) {
                throw new IllegalStateException(
                    "`" + artifact.each() + "." + name + "` names no file");
              }
              beside.put(braces.group(1), entry);
              files.add(
                  file(
                      artifact,
                      braces.replaceFirst(name),
                      engine.fill(artifact.path(), plan, beside),
                      plan,
                      annotator));
            });
    return files;
  }

  private static RenderedFile file(
      Artifact artifact,
      String path,
      TracingWriter written,
      DeploymentPlan plan,
      Annotator annotator) {
    var header =
        List.of(
            "for " + artifact.reader(plan),
            "Tier `" + plan.tier() + "`. Made by yawl-config from the tier document:",
            "change that and generate again, not this file.");
    return annotator.annotate(
        path, Language.of(artifact.path()), header, artifact.readerKeys(), written);
  }
}
