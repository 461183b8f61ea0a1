package org.yawlfoundation.yawl.config.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.artifact.Language;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Spelling;

/** What gives files: artifacts, and a user's own templates laid over theirs or beside them. */
final class FileSources {
  static final String CODE = "YC304";

  private static final String LOCK_FILE = "yawl-config.lock.json";
  private static final Pattern SAFE =
      Pattern.compile(
          "([A-Za-z0-9_][A-Za-z0-9_.-]*/)*([A-Za-z0-9_][A-Za-z0-9_.-]*|\\.gitattributes)");
  private static final Pattern ENDS_WITH_DOT = Pattern.compile("(.*/)?[^/]*\\.(/.*)?");
  private static final Pattern TOP_KEY = Pattern.compile("(?m)^([A-Za-z_]+):");
  private static final int LONGEST = 200;
  private static final int DEEPEST_PARTS = 4;

  /** Fails when it is filled in: stands for a template that must not be. */
  private static final String REFUSED = "[=refused]";

  private final TemplateTexts own;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Artifact> artifacts = new TreeMap<>();

  /** What is laid over our templates, those that are refused in a form that only fails. */
  private final TreeMap<String, String> texts = new TreeMap<>();

  private final Map<String, List<TemplateReader.Mention>> includes = new TreeMap<>();
  private final Map<String, List<TemplateReader.Mention>> ours = new TreeMap<>();
  private final Map<String, List<TemplateReader.Mention>> embeds = new TreeMap<>();

  /** How each path and each folder is spelt, by its lower case. */
  private final Map<String, String> spelt = new TreeMap<>();

  private final List<EmbeddingOrder.Source> embeddedFirst;

  FileSources(List<Artifact> given, TemplateTexts own) {
    this.own = own;
    findings.addAll(own.findings());
    for (var artifact : given) {
      var other = artifacts.putIfAbsent(artifact.path(), artifact);
      if (other != null) {
        throw new IllegalStateException(
            "Both %s and %s make %s: one of them has to go"
                .formatted(
                    other.getClass().getName(), artifact.getClass().getName(), artifact.path()));
      }
      folders(artifact.path()).forEach(name -> spelt.put(lower(name), name));
    }
    own.texts().keySet().forEach(this::name);
    texts.keySet().forEach(this::read);
    includes.forEach((name, mentions) -> mentions.forEach(mention -> include(name, mention)));
    embeds.forEach((name, mentions) -> mentions.forEach(mention -> embed(name, mention)));
    this.embeddedFirst = EmbeddingOrder.of(artifacts.values().stream().map(this::source).toList());
  }

  List<EmbeddingOrder.Source> embeddedFirst() {
    return embeddedFirst;
  }

  Map<String, String> texts() {
    return texts;
  }

  /** What is wrong with templates whatever the plan is. */
  List<Finding> findings() {
    return findings;
  }

  /** What is wrong with a template when it is filled in; nothing where that was told before. */
  Optional<Finding> finding(TemplateFault fault) {
    if (REFUSED.equals(texts.get(fault.template()))) {
      return Optional.empty();
    }
    var finding = Finding.error(CODE, fault.message());
    var mark = own.mark(fault.template(), fault.line(), fault.column(), 1);
    return Optional.of(
        mark.map(finding::at)
            .orElseGet(() -> finding.note("template " + fault.template() + ":" + fault.line()))
            .help(fault.help()));
  }

  private EmbeddingOrder.Source source(Artifact artifact) {
    var mentions = embeds.get(artifact.path() + TemplateTexts.ENDING);
    return new EmbeddingOrder.Source(
        artifact,
        mentions == null
            ? artifact.embeds()
            : mentions.stream()
                .map(TemplateReader.Mention::name)
                .filter(artifacts::containsKey)
                .distinct()
                .toList());
  }

  /** Judges a template's name, and finds or makes the artifact that it belongs to. */
  private void name(String name) {
    if (!name.endsWith(TemplateTexts.ENDING)) {
      findings.add(
          at(
                  Finding.warning(
                      CODE, "`" + own.shown(name) + "` is no template, so it gives no file."),
                  name)
              .help("call it `" + name + TemplateTexts.ENDING + "`, or keep it elsewhere"));
      return;
    }
    var path = name.substring(0, name.length() - TemplateTexts.ENDING.length());
    if (!TemplateTexts.isPart(name) && !artifacts.containsKey(path)) {
      var fault = fault(path);
      if (fault.isPresent()) {
        findings.add(at(fault.get(), name));
        return;
      }
      artifacts.put(path, new UserFile(path, neighbour(path, own.texts().getOrDefault(name, ""))));
      folders(path).forEach(folder -> spelt.put(lower(folder), folder));
    }
    texts.put(name, own.texts().getOrDefault(name, ""));
  }

  /**
   * A file of the same folder and language, which the same program reads: the one whose template
   * has most top-level keys of a user's own, as rules and manifests have theirs; of these, one that
   * ends in the same name, as {@code shop.rules.yaml} does.
   */
  private Optional<Artifact> neighbour(String path, String text) {
    var keys = topKeys(text);
    return artifacts.values().stream()
        .filter(a -> !(a instanceof UserFile) && folder(a.path()).equals(folder(path)))
        .filter(a -> Language.of(a.path()) == Language.of(path))
        .max(
            Comparator.<Artifact>comparingLong(a -> shared(keys, a))
                .thenComparing(
                    a -> path.endsWith(a.path().substring(folder(a.path()).length() + 1)))
                .thenComparing(Artifact::path, Comparator.reverseOrder()));
  }

  private static long shared(Set<String> keys, Artifact artifact) {
    return keys.isEmpty()
        ? 0
        : TemplateEngine.resource(artifact.getClass(), artifact.path() + TemplateTexts.ENDING)
            .map(text -> topKeys(text).stream().filter(keys::contains).count())
            .orElse(0L);
  }

  private static Set<String> topKeys(String text) {
    return TOP_KEY
        .matcher(text)
        .results()
        .map(key -> key.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Why no file can have a path. */
  private Optional<Finding> fault(String path) {
    if (path.length() > LONGEST
        || !SAFE.matcher(path).matches()
        || ENDS_WITH_DOT.matcher(path).matches()) {
      return fault(
          "A template cannot be called `" + path + "`.",
          "use letters, digits, `.`, `-` and `_`, at most "
              + LONGEST
              + " of them, and `/` between folders");
    } else if (lower(path).equals(LOCK_FILE)) {
      return fault("`" + path + "` is the lock file's own name.", "call the template otherwise");
    } else if (Language.find(path).isEmpty()) {
      return fault(
          "`" + path + "` is in no language that we can write.",
          "end its name in " + Language.ENDINGS);
    }
    for (var name : folders(path)) {
      var other = spelt.get(lower(name));
      if (other != null && !other.equals(name)) {
        return fault(
            "`%s` and `%s` are one and the same on some machines.".formatted(name, other),
            "spell both alike");
      } else if (other != null && (name.equals(path) || artifacts.containsKey(name))) {
        return fault(
            "`" + name + "` cannot be a file and a folder.", "call the template otherwise");
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> fault(String headline, String help) {
    return Optional.of(Finding.error(CODE, headline).help(help));
  }

  private Finding at(Finding finding, String name) {
    return own.mark(name, 1, 1, 1).map(finding::at).orElse(finding);
  }

  /** Judges what a template says. */
  private void read(String name) {
    var path = name.substring(0, name.length() - TemplateTexts.ENDING.length());
    var language = Language.find(path).orElse(Language.YAML);
    var reading =
        TemplateReader.read(texts.getOrDefault(name, ""), language, TemplateTexts.isPart(name));
    reading.faults().forEach(fault -> refuse(name, fault));
    includes.put(name, reading.includes());
    if (!TemplateTexts.isPart(name)) {
      embeds.put(name, reading.embeds());
    }
  }

  private void refuse(String name, TemplateReader.Fault fault) {
    var finding = Finding.error(CODE, fault.message());
    var mark = own.mark(name, fault.offset(), fault.width());
    findings.add(mark.map(finding::at).orElse(finding).help(fault.help()));
    texts.put(name, REFUSED);
  }

  /** Judges a part that a template includes: it stands in no part that it includes itself. */
  private void include(String name, TemplateReader.Mention mention) {
    if (depth(resolved(name, mention.name()), 1) > DEEPEST_PARTS) {
      refuse(
          name,
          mention,
          "Parts include each other more than " + DEEPEST_PARTS + " deep, or without end.",
          "include the parts where they are needed");
    }
  }

  /** How deep parts include parts from here; more than is allowed where they do so without end. */
  private int depth(String part, int above) {
    if (above > DEEPEST_PARTS) {
      return above;
    }
    int deepest = above;
    for (var mention : includedIn(part)) {
      deepest = Math.max(deepest, depth(resolved(part, mention.name()), above + 1));
    }
    return deepest;
  }

  private List<TemplateReader.Mention> includedIn(String part) {
    var known = includes.get(part);
    return known == null ? ours.computeIfAbsent(part, this::includedInOurs) : known;
  }

  private List<TemplateReader.Mention> includedInOurs(String part) {
    for (var artifact : artifacts.values()) {
      var text = TemplateEngine.resource(artifact.getClass(), part);
      if (text.isPresent()) {
        return TemplateReader.read(text.get(), Language.YAML, true).includes();
      }
    }
    return List.of();
  }

  /** A part's path below the folder of templates. */
  static String resolved(String from, String name) {
    var base = name.startsWith("/") ? "" : folder(from) + "/";
    var steps = new ArrayDeque<String>();
    for (var step : (base + name).split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty()) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }

  /** Judges a file that a template writes into its own; that one holds no others. */
  private void embed(String name, TemplateReader.Mention mention) {
    var embedded = artifacts.get(mention.name());
    if (embedded == null) {
      var near =
          Spelling.nearest(mention.name(), artifacts.keySet())
              .map(path -> "write `" + path + "`")
              .orElse("write such as `pgbouncer/pgbouncer.ini`");
      refuse(name, mention, "No file is called `" + mention.name() + "`.", near);
    } else if (!source(embedded).embeds().isEmpty()) {
      refuse(
          name,
          mention,
          "`" + mention.name() + "` holds other files itself, so it cannot stand in one.",
          "name those files");
    }
  }

  private void refuse(String name, TemplateReader.Mention mention, String message, String help) {
    refuse(
        name,
        new TemplateReader.Fault(mention.offset(), mention.name().length() + 2, message, help));
  }

  /** A path and the folders that it is in, outermost first. */
  private static List<String> folders(String path) {
    var names = new ArrayList<String>();
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      names.add(path.substring(0, slash));
    }
    names.add(path);
    return names;
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String lower(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
