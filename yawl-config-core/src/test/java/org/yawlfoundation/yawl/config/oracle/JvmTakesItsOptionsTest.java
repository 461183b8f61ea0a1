package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlList;

/** Real JVMs start with the options of every tier, and do what the options promise. */
@Tag("oracle")
final class JvmTakesItsOptionsTest {
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final Pattern FLAG = Pattern.compile("(?m)^ *\\S+ (\\w+) +:?= (\\S*) +\\{.*$");

  private static final List<String> COLLECTORS =
      List.of("ZGC", "G1", "Parallel", "Serial", "Shenandoah");

  /** Every preset, and pods of odd sizes under each collector. */
  static Stream<Arguments> tiers() {
    var presets = Stream.of("1k", "10k", "100k", "1m", "2m", "5m", "10m", "20m");
    var tiers = new ArrayList<>(presets.map(preset -> tier("extends: " + preset, "")).toList());
    for (var collector : Stream.concat(Stream.of(""), COLLECTORS.stream()).toList()) {
      var jvm = collector.isEmpty() ? "" : "collector: " + collector;
      tiers.add(tier("agents: 1000", jvm));
      tiers.add(pod("512Mi", "500m", jvm + (jvm.isEmpty() ? "" : ", ") + "metaspace: 192Mi"));
      tiers.add(pod("768Mi", "1", jvm));
      tiers.add(pod("1792Mi", "1500m", jvm));
      tiers.add(pod("6Gi", "8", jvm));
    }
    return Stream.of(17, 21, 25).flatMap(jdk -> tiers.stream().map(t -> Arguments.of(jdk, t)));
  }

  private static String tier(String size, String jvm) {
    return size + "\nengine:\n  jvm: {" + jvm + "}\n";
  }

  private static String pod(String memory, String cpu, String jvm) {
    var resources = "{memory: " + memory + ", cpu: " + cpu + ", cpuLimit: " + cpu + "}";
    return tier("agents: 1000", jvm) + "  resources: " + resources + "\n";
  }

  @ParameterizedTest(name = "JDK {0}: {1}")
  @MethodSource("tiers")
  void startsWithoutAWarning(int jdk, String tier, @TempDir Path folder) throws IOException {
    var bundle = bundle(jdk, tier);
    var jvm = bundle.plan().orElseThrow().engine().jvm();
    var result = java(jdk, bundle, folder, List.of("-XX:+PrintFlagsFinal", "-version"));
    assertThat(result.exitCode()).as(result.errors()).isZero();
    assertThat(result.errors()).doesNotContainIgnoringCase("warning");
    assertThat(result.output()).doesNotContain("[warning]", "[error]");
    var flags = new TreeMap<String, String>();
    FLAG.matcher(result.output()).results().forEach(m -> flags.put(m.group(1), m.group(2)));
    assertThat(flags)
        .containsEntry("InitialHeapSize", String.valueOf(jvm.heap().bytes()))
        .containsEntry("MaxHeapSize", String.valueOf(jvm.heap().bytes()))
        .containsEntry("MaxMetaspaceSize", String.valueOf(jvm.metaspace().bytes()))
        .containsEntry("ReservedCodeCacheSize", String.valueOf(jvm.codeCache().bytes()))
        .containsEntry("MaxDirectMemorySize", String.valueOf(jvm.directMemory().bytes()))
        .containsEntry("ThreadStackSize", "1024")
        .containsEntry(
            jvm.collector().equals("ZGC") ? "UseZGC" : "Use" + jvm.collector() + "GC", "true");
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void aJvmAloneTakesSerialForOneProcessor(int jdk) {
    var java = Jdks.home(jdk).resolve("bin/java").toString();
    var flags = List.of(java, "-XX:ActiveProcessorCount=1", "-XX:+PrintFlagsFinal", "-version");
    assertThat(Result.of(flags).output()).containsPattern("UseSerialGC += true .*ergonomic");
  }

  static Stream<Arguments> collectors() {
    return Stream.of(17, 21, 25)
        .flatMap(jdk -> COLLECTORS.stream().map(collector -> Arguments.of(jdk, collector)));
  }

  /** Where the JVM would do nothing it says so, and there we leave the option out. */
  @ParameterizedTest(name = "JDK {0} {1}")
  @MethodSource("collectors")
  void deduplicatesStringsWhereTheJvmDoes(int jdk, String collector, @TempDir Path folder)
      throws IOException {
    var bundle = bundle(jdk, tier("agents: 1000", "collector: " + collector));
    boolean ours =
        bundle.plan().orElseThrow().engine().jvm().flags().containsKey("UseStringDeduplication");
    var asked =
        List.of("-XX:+UseStringDeduplication", "-Xlog:stringdedup*=info:stderr", "-version");
    assertThat(java(jdk, bundle, folder, asked).errors())
        .contains(ours ? "Deduplication is enabled" : "Deduplication disabled: not supported");
  }

  /** The volume holds one dump: a container that starts again has the same pid. */
  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void dumpsTheFirstFullHeapAndExits(int jdk, @TempDir Path folder) throws IOException {
    var bundle = bundle(jdk, tier("agents: 1000", ""));
    var more = List.of("-Xms32m", "-Xmx32m", "-XX:HeapDumpPath=" + folder.resolve("one.hprof"));
    var first = run(jdk, bundle, folder, more, "fill");
    assertThat(first.exitCode()).as(first.errors() + first.output()).isEqualTo(3);
    var dump = folder.resolve("one.hprof");
    assertThat(dump).isNotEmptyFile();
    var written = Files.getLastModifiedTime(dump);
    assertThat(run(jdk, bundle, folder, more, "fill").exitCode()).isEqualTo(3);
    assertThat(Files.getLastModifiedTime(dump)).isEqualTo(written);
    assertThat(run(jdk, bundle, folder, List.of("-Xms32m", "-Xmx32m"), "fill").exitCode())
        .isEqualTo(3);
    assertThat(folder).isDirectoryContaining("glob:**/java_pid*.hprof");
  }

  /** Small objects make the largest dumps, and of the others G1's are the largest. */
  @ParameterizedTest(name = "JDK {0} {1}")
  @CsvSource({"17, ZGC", "17, G1", "21, ZGC", "21, G1", "25, ZGC", "25, G1"})
  void aDumpFitsItsVolume(int jdk, String collector, @TempDir Path folder) throws IOException {
    var bundle = bundle(jdk, tier("agents: 1000", "collector: " + collector));
    var dump = folder.resolve("one.hprof");
    var more = List.of("-Xms64m", "-Xmx64m", "-XX:HeapDumpPath=" + dump);
    assertThat(run(jdk, bundle, folder, more, "link").exitCode()).isEqualTo(3);
    long heap = 64L << 20;
    assertThat(Files.size(dump))
        .isGreaterThan(heap)
        .isLessThan(collector.equals("ZGC") ? heap * 3 / 2 : heap * 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void reportsACrashAndLeavesNoCore(int jdk, @TempDir Path folder) throws IOException {
    var bundle = bundle(jdk, tier("agents: 1000", ""));
    var result = run(jdk, bundle, folder, List.of("-Xms32m", "-Xmx32m"), "crash");
    assertThat(result.exitCode()).as(result.errors()).isEqualTo(1);
    assertThat(folder).isDirectoryContaining("glob:**/hs_err_pid*.log");
    assertThat(result.output()).contains("CreateCoredumpOnCrash turned off");
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void speaksTheTlsThatIsAskedFor(int jdk, @TempDir Path folder) throws IOException {
    var guides =
        List.of("-Djdk.tls.disabledAlgorithms=SSLv3,TLSv1,TLSv1.1,TLSv1.2", "-Xmx64m", "-Xms64m");
    assertThat(tls(jdk, "", guides, folder)).containsOnly("TLSv1.3 TLSv1.2").hasSize(2);
    assertThat(tls(jdk, "tls: TLSv1.3", List.of(), folder)).containsOnly("TLSv1.3").hasSize(2);
  }

  private static List<String> tls(int jdk, String jvm, List<String> more, Path folder)
      throws IOException {
    var result = run(jdk, bundle(jdk, tier("agents: 1000", jvm)), folder, more, "tls");
    return result.output().lines().filter(line -> line.startsWith("TLS")).toList();
  }

  /** Argument files and the environment are quoted differently; both must give the same. */
  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void getsTheSameOptionsFromBothFiles(int jdk, @TempDir Path folder) throws IOException {
    var odd =
        List.of("plain", "#1", "it's", "say\"so\"", "'\"'", "back\\slash", "\\", "\"\\'", "a=b,c*");
    var options = new StringBuilder("options: [");
    for (int i = 0; i < odd.size(); i++) {
      options
          .append("'-Dtest.")
          .append(i)
          .append('=')
          .append(odd.get(i).replace("'", "''"))
          .append("', ");
    }
    var bundle = bundle(jdk, tier("agents: 1000", options + "-Xms64m, -Xmx64m]"));
    var wanted =
        IntStream.range(0, odd.size()).mapToObj(i -> "test." + i + "=" + odd.get(i)).toList();
    assertThat(properties(run(jdk, bundle, folder, List.of(), "properties"))).isEqualTo(wanted);
    var java = Jdks.home(jdk).resolve("bin/java").toString();
    var command =
        List.of(
            "env",
            "JDK_JAVA_OPTIONS=" + environment(bundle),
            java,
            "-cp",
            classes(),
            SmallProgram.class.getName(),
            "properties");
    assertThat(properties(Result.of(command))).isEqualTo(wanted);
  }

  private static List<String> properties(Result result) {
    assertThat(result.exitCode()).as(result.errors()).isZero();
    return result.output().lines().filter(line -> line.startsWith("test.")).toList();
  }

  /** As a YAML reader gives it to Kubernetes. */
  private static String environment(Bundle bundle) {
    var deployment = bundle.files().get("kubernetes/deployment.yaml");
    var container =
        YamlFile.parse("deployment.yaml", Objects.requireNonNull(deployment)).documents().get(0);
    var env =
        (YamlList) container.at("spec", "template", "spec", "containers", "0", "env").orElseThrow();
    return env.items().stream()
        .filter(e -> e.textAt("name").filter("JDK_JAVA_OPTIONS"::equals).isPresent())
        .flatMap(e -> e.textAt("value").stream())
        .findFirst()
        .orElseThrow();
  }

  private static Result run(int jdk, Bundle bundle, Path folder, List<String> more, String what)
      throws IOException {
    var arguments = new ArrayList<>(more);
    arguments.addAll(List.of("-cp", classes(), SmallProgram.class.getName(), what));
    return java(jdk, bundle, folder, arguments);
  }

  private static Result java(int jdk, Bundle bundle, Path folder, List<String> more)
      throws IOException {
    var options = Objects.requireNonNull(bundle.files().get("jvm/engine.options"));
    var file =
        Files.writeString(
            folder.resolve("engine.options"), options.replace("/app/logs", folder.toString()));
    var command =
        new ArrayList<>(List.of(Jdks.home(jdk).resolve("bin/java").toString(), "@" + file));
    command.addAll(more);
    return Result.of(command);
  }

  private static String classes() {
    return Path.of("target/test-classes").toAbsolutePath().toString();
  }

  private static Bundle bundle(int jdk, String tier) {
    var text = "tier: proof\ntargets: {jdk: " + jdk + "}\n" + tier;
    var bundle = CONFIG.generate(TierSource.of("tier.yaml", text), LocalDate.of(2026, 11, 23));
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    return bundle;
  }
}
