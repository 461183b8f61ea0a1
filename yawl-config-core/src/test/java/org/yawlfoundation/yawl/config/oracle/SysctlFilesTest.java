package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;

/** Kernels take every line of our files, of the smallest tier and of the largest. */
@RequiresProgram("unshare")
class SysctlFilesTest {
  private static final List<Integer> AGENTS =
      List.of(1_000, 10_000, 100_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000);

  /** All but the pages that are set aside: this machine has no room for them. */
  @Test
  @RequiresProgram("kernel-6.12")
  void aKernelTakesEveryLine() {
    var program = RequiresProgram.Condition.find("kernel-6.12").orElseThrow();
    try (var kernel = KernelShell.booted(program, 700)) {
      for (int agents : AGENTS) {
        files(agents)
            .forEach(
                (path, text) ->
                    settings(text).entrySet().stream()
                        .filter(s -> !s.getKey().equals("vm.nr_hugepages"))
                        .forEach(
                            s ->
                                assertThat(kernel.write(s.getKey().replace('.', '/'), s.getValue()))
                                    .as("%s of %s for %s agents", s.getKey(), path, agents)
                                    .isEqualTo(s.getValue())));
      }
    }
  }

  /** What belongs to a network, {@code sysctl -p} sets in a new one. */
  @Test
  @RequiresProgram("sysctl")
  void sysctlReadsTheNodesFile() throws IOException {
    assumeThat(KernelShell.mayUnshare()).as("new namespaces").isTrue();
    for (int agents : AGENTS) {
      var text = files(agents).get("kernel/sysctl.d/99-yawl.conf");
      assertThat(text).isNotNull();
      var file = Files.createTempFile("node", ".conf");
      try {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        var own =
            settings(text).entrySet().stream()
                .filter(s -> s.getKey().matches("net\\.(core\\.somaxconn|ipv4\\..*)"))
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (a, b) -> a,
                        LinkedHashMap<String, String>::new));
        assertThat(own).hasSize(4);
        var answer =
            KernelShell.in(
                "sysctl -q -p " + file + "; sysctl -n " + String.join(" ", own.keySet()), "-n");
        assertThat(answer.output().replace('\t', ' ').lines().toList())
            .as(answer.errors())
            .containsExactlyElementsOf(own.values());
      } finally {
        Files.delete(file);
      }
    }
  }

  /** The formula of huge pages, beside what servers say that they need. */
  @Test
  void hugePagesHoldTheSharedMemory() {
    for (int major : new int[] {15, 16, 17, 18}) {
      var server = PostgresServers.major(major);
      for (int agents : AGENTS) {
        var files = files(agents, "targets: {postgresql: " + major + "}\n");
        var pages = settings(files.get("kernel/database/sysctl.d/99-yawl-postgresql.conf"));
        long ours = Long.parseLong(pages.getOrDefault("vm.nr_hugepages", "0"));
        long needed = server.hugePagesOf(files.getOrDefault("postgresql/postgresql.conf", ""));
        assertThat(ours)
            .as("pages for %s agents on PostgreSQL %s", agents, major)
            .isBetween(needed, needed + 96 + needed / 20);
      }
    }
  }

  private static Map<String, String> files(int agents) {
    return files(agents, "").entrySet().stream()
        .filter(file -> file.getKey().contains("/sysctl.d/"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, String> files(int agents, String more) {
    var tier = "tier: proof\nagents: " + agents + "\nartifacts: {redis: true}\n" + more;
    var bundle =
        YawlConfig.create().generate(TierSource.of("tier.yaml", tier), LocalDate.of(2026, 11, 23));
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    return bundle.files();
  }

  private static Map<String, String> settings(@org.jspecify.annotations.Nullable String text) {
    var settings = new LinkedHashMap<String, String>();
    Stream.ofNullable(text)
        .flatMap(String::lines)
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" = ", 2))
        .forEach(words -> settings.put(words[0], words[1]));
    return settings;
  }
}
