package org.yawlfoundation.yawl.config;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.audit.Audit;
import org.yawlfoundation.yawl.config.audit.AuditReport;
import org.yawlfoundation.yawl.config.audit.AuditedFile;
import org.yawlfoundation.yawl.config.catalogue.Catalogues;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Waivers;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.output.OutputTree;
import org.yawlfoundation.yawl.config.plan.PlanChecker;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.plan.Sheet;
import org.yawlfoundation.yawl.config.render.RenderedFile;
import org.yawlfoundation.yawl.config.render.RenderedTree;
import org.yawlfoundation.yawl.config.render.TemplateTexts;
import org.yawlfoundation.yawl.config.render.TreeRenderer;
import org.yawlfoundation.yawl.config.tier.ScaleTier;
import org.yawlfoundation.yawl.config.tier.TierDocument;
import org.yawlfoundation.yawl.config.tier.TierDocumentReader;
import org.yawlfoundation.yawl.config.tier.TierReader;
import org.yawlfoundation.yawl.config.tier.TierSchema;
import org.yawlfoundation.yawl.config.tier.Waiver;

/**
 * The front door: from a tier to checked files.
 *
 * <p>It reads no file, writes none, asks no clock and holds no state that a caller could see, so
 * one instance serves any number of threads. Making one loads templates, catalogues and schemas as
 * they are needed; keep it.
 *
 * <p>For example:
 *
 * <pre>{@code
 * var config = YawlConfig.create();
 * var source = TierSource.of("tier.yaml", "tier: one-million\nagents: 1000000\n");
 * var bundle = config.generate(source, LocalDate.of(2026, 11, 23));
 * if (bundle.isGood()) {
 *   bundle.files().forEach((path, text) -> System.out.println(path + ": " + text.lines().count() + " lines"));
 * } else {
 *   System.out.println(bundle.printFindings());
 * }
 * }</pre>
 */
public final class YawlConfig {
  private static final String VERSION = version();
  private static final String ASSUMPTIONS = "operations/assumptions.yaml";

  private final Catalogues catalogues = new Catalogues();
  private final PlanDeriver deriver = new PlanDeriver(catalogues);
  private final Checker checker;
  private final TreeRenderer renderer;
  private final String version;

  private YawlConfig(
      List<Artifact> artifacts, TemplateTexts own, List<Rule> rules, String version) {
    this.renderer =
        new TreeRenderer(
            artifacts.stream().sorted(Comparator.comparing(Artifact::path)).toList(), own);
    this.checker =
        new Checker(rules.stream().sorted(Comparator.comparing(Rule::id)).toList(), catalogues);
    this.version = version;
  }

  /** With every artifact and rule on the class path. */
  public static YawlConfig create() {
    return of(found(Artifact.class), found(Rule.class));
  }

  /** With these artifacts and rules and no others. */
  public static YawlConfig of(List<Artifact> artifacts, List<Rule> rules) {
    return new YawlConfig(artifacts, TemplateTexts.NONE, rules, VERSION);
  }

  /**
   * The same with templates of a user's own, which replace ours of the same path or add files. What
   * is wrong with them is among the findings of each bundle.
   */
  public YawlConfig withTemplates(UserTemplates templates) {
    return new YawlConfig(renderer.artifacts(), templates.texts(), checker.rules(), version);
  }

  /**
   * The same, telling another version of itself in lock files: for tests that compare whole trees.
   */
  YawlConfig telling(String otherVersion) {
    return new YawlConfig(renderer.artifacts(), renderer.own(), checker.rules(), otherVersion);
  }

  /** The version that lock files bear. */
  public String toolVersion() {
    return version;
  }

  /** The codes of all rules, in order. */
  public List<String> rules() {
    return checker.rules().stream().map(Rule::id).toList();
  }

  /**
   * The page of a rule: what it finds, why that matters, a bad and a good example.
   *
   * @return the page in Markdown, or a finding that names the nearest rules
   */
  public RuleExplanation explainRule(String id) {
    return RuleExplanation.of(id, checker.rules());
  }

  /**
   * A first tier document: two lines that are whole, and as comments what is most often overridden,
   * with the values that follow for this tier.
   */
  public static String starterDocument(ScaleTier tier) {
    return Starter.document(tier);
  }

  /** The JSON Schema of tier documents, by which editors complete and check them. */
  public static String documentSchema() {
    return TierSchema.json();
  }

  /**
   * Goes the whole line for one tier document.
   *
   * @param today the day on which waivers must hold
   */
  public Bundle generate(TierSource source, LocalDate today) {
    var document = new TierDocumentReader().read(source);
    var typed = new TierReader().read(document);
    if (typed.tier().isEmpty()) {
      return new Bundle(Optional.empty(), typed.findings(), List.of());
    }
    return bundle(typed.tier().get(), typed.findings(), hash(source, document), today);
  }

  /**
   * Goes the whole line for each of many tier documents, as the bundles are asked for and in the
   * documents' order.
   *
   * <p>Nothing of one tier is kept for the next, so whoever drops each bundle when done with it
   * needs no more memory for ten thousand tiers than for one. A tier with mistakes is a bundle that
   * is not good, and the others go on. For more than one core, ask for a {@code parallel()} stream.
   *
   * @param today the day on which waivers must hold
   */
  public Stream<Bundle> generate(Stream<TierSource> sources, LocalDate today) {
    return sources.map(source -> generate(source, today));
  }

  /**
   * Goes the line for a tier that no document gave.
   *
   * @param today the day on which waivers must hold
   */
  public Bundle generate(ScaleTier tier, LocalDate today) {
    var values = new StringBuilder();
    tier.given()
        .forEach(
            (path, given) -> values.append(path).append('=').append(given.value()).append('\n'));
    return bundle(tier, List.of(), hash(values.toString().getBytes(StandardCharsets.UTF_8)), today);
  }

  /**
   * Judges files of other hands by the same rules. Versions that they do not say are this version's
   * defaults.
   */
  public AuditReport audit(Collection<AuditedFile> files) {
    var tree = renderer.render(deriver.derive(ScaleTier.of("assumed", 10_000)));
    var targets = tree.find(ASSUMPTIONS).map(RenderedFile::text).orElse("").lines().toList();
    // Of its own load, a tier that nobody wrote says nothing.
    int end = targets.indexOf("  load:");
    var page = String.join("\n", end < 0 ? targets : targets.subList(0, end));
    return new Audit(checker, renderer, deriver, page, "the default of this version").of(files);
  }

  /**
   * Judges files of other hands by the same rules, with what a tier says of versions, load and
   * hosts where they do not say it.
   */
  public AuditReport audit(Collection<AuditedFile> files, Bundle tier) {
    var page = tier.files().getOrDefault(ASSUMPTIONS, "");
    return new Audit(checker, renderer, deriver, page, "tier `" + tier.tier().orElse("") + "`")
        .of(files);
  }

  /**
   * What the lock file tells of a document: the hash of all that its tree is made from, beside this
   * version of ours.
   */
  public String inputsHash(TierSource source) {
    return mayExtend(source)
        ? hash(source, new TierDocumentReader().read(source))
        : hash(source.bytes());
  }

  /** Whether a document may need others: a first look, since most need none. */
  private static boolean mayExtend(TierSource source) {
    var text = new String(source.bytes(), StandardCharsets.ISO_8859_1);
    return text.contains("extends") || text.contains("\\");
  }

  private String hash(TierSource source, TierDocument document) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(source.bytes());
    for (var base = document.base(); base.isPresent(); base = base.get().base()) {
      all.writeBytes(String.join("\n", base.get().lines()).getBytes(StandardCharsets.UTF_8));
    }
    return hash(all.toByteArray());
  }

  private Bundle bundle(
      ScaleTier tier, List<Finding> readFindings, String inputsHash, LocalDate today) {
    var derived = deriver.derive(tier);
    var findings = new ArrayList<>(readFindings);
    findings.addAll(PlanChecker.check(derived.sheet()));
    var tree = renderer.render(derived);
    findings.addAll(tree.findings());
    findings.addAll(check(checker, tree, derived.sheet()));
    var after = Waivers.apply(findings, tier.waivers(), rules(), tree.files().keySet(), today);
    var files = new TreeMap<String, String>();
    tree.files().forEach((path, file) -> files.put(path, file.text()));
    var used = after.used().stream().map(Waiver::toString).toList();
    var output = new OutputTree(tier.name(), files, inputsHash, used);
    return new Bundle(
        Optional.of(new Bundle.Made(tier, derived, tree, output, checker, version)),
        after.findings(),
        after.taken());
  }

  static List<Finding> check(Checker checker, RenderedTree tree, Sheet sheet) {
    return checker.check(parsed(tree), new PlanTrail(tree, sheet));
  }

  static List<ParsedFile> parsed(RenderedTree tree) {
    return tree.files().values().stream()
        .map(file -> FileParser.parse(file.path(), file.text()))
        .flatMap(Optional::stream)
        .toList();
  }

  private String hash(byte[] document) {
    return InputsHash.of(document, checker.rules(), renderer);
  }

  private static <T> List<T> found(Class<T> kind) {
    return ServiceLoader.load(kind, kind.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  private static String version() {
    try (InputStream in = YawlConfig.class.getResourceAsStream("yawl-config.properties")) {
      var properties = new Properties();
      properties.load(Objects.requireNonNull(in));
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
