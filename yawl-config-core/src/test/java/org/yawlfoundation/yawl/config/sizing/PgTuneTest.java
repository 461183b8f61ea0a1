package org.yawlfoundation.yawl.config.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yawlfoundation.yawl.config.guide.MarkdownPage.code;
import static org.yawlfoundation.yawl.config.guide.MarkdownPage.prose;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yawlfoundation.yawl.config.Recorded;
import org.yawlfoundation.yawl.config.guide.MarkdownPage;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * Our postgresql.conf beside PGTune's for the same host: nowhere are we worse and silent about it.
 */
final class PgTuneTest {
  private static final Path PAGE = Path.of("../docs/sizing.md");
  private static final String HEADING = "## PostgreSQL beside PGTune\n";

  /** Why ours is another than PGTune's, or is not there; each is needed somewhere. */
  private static final Map<String, String> WHY =
      Map.ofEntries(
          Map.entry(
              "wal_buffers",
              "left to the server, whose own sum gives the same: a 32nd of `shared_buffers`, at most 16MB"),
          Map.entry("default_statistics_target", "100 is the default of every version"),
          Map.entry(
              "maintenance_work_mem",
              "the guide's 2GB of 64GB; an index is built once, and what it takes is missing to all sessions"),
          Map.entry(
              "autovacuum_work_mem",
              "before 17 a vacuum uses no more than 1GB, and since 17 it needs less; given on small hosts too"),
          Map.entry(
              "autovacuum_max_workers",
              "grows on; they share a cost limit that follows the load, which PGTune leaves at 200"),
          Map.entry(
              "work_mem",
              "from what is really left after vacuums and idle sessions, with hashes counted twice; PGTune's floor"
                  + " of 4MB can exceed the host, and ours ends at 64MB"),
          Map.entry(
              "huge_pages",
              "`try` costs nothing where there are none; the file says how many to give"),
          Map.entry(
              "wal_compression", "`on` is pglz, in every build; lz4 takes a server built with it"),
          Map.entry(
              "effective_io_concurrency",
              "since 18 it bounds asynchronous reads: the server's default"),
          Map.entry(
              "io_method",
              "io_uring takes a build with liburing and a seccomp profile that allows it"),
          Map.entry(
              "max_wal_size",
              "holds the log of a checkpoint's time, so that time and not size ends it"),
          Map.entry("min_wal_size", "a quarter of `max_wal_size`"),
          Map.entry(
              "max_worker_processes", "never below the server's default of 8, extensions use some"),
          Map.entry("max_parallel_workers", "half of the processors stay for the short statements"),
          Map.entry(
              "max_parallel_workers_per_gather",
              "the engine's statements are short, and many run at once"),
          Map.entry(
              "max_parallel_maintenance_workers", "given on small hosts too; the same from 4 on"));

  /**
   * A host, and a number of agents whose database would stand on one like it.
   *
   * @param memory in GiB
   */
  private record Host(long memory, long cpus, long agents) {
    String tier(int major, String storage) {
      return """
          tier: beside-pgtune
          agents: %s
          targets: {postgresql: %s}
          postgresql: {memory: %sGi, cpus: %s, storage: %s}
          """
          .formatted(agents, major, memory, cpus, storage);
    }

    String name() {
      return memory + " GB, " + cpus + " CPUs";
    }
  }

  private static final List<Host> HOSTS =
      List.of(
          new Host(4, 2, 1_000),
          new Host(16, 4, 10_000),
          new Host(64, 16, 1_000_000),
          new Host(256, 32, 2_000_000),
          new Host(512, 64, 2_000_000));

  private record Pair(Host host, Map<String, String> ours, Map<String, String> theirs) {
    static Pair of(Host host, int major, String kind, String storage) {
      var ours = Ours.settings(Ours.conf(host.tier(major, storage)));
      long connections = number(ours, "max_connections");
      var memory = Memory.ofGibibytes(host.memory());
      return new Pair(
          host,
          ours,
          new PgTune(major, kind, memory, host.cpus(), connections, storage).settings());
    }

    Set<String> differing() {
      var names = new LinkedHashSet<>(theirs.keySet());
      names.addAll(WHY.keySet());
      names.removeIf(name -> text(ours, name).equals(text(theirs, name)));
      return names;
    }

    /** One cell: ours, and PGTune's where it is another. */
    String cell(String name) {
      var mine = text(ours, name);
      return mine.equals(text(theirs, name))
          ? code(mine)
          : "**" + mine + "** / " + text(theirs, name);
    }
  }

  static Stream<Pair> pairs() {
    return HOSTS.stream()
        .flatMap(
            host ->
                Stream.of(14, 15, 16, 17, 18)
                    .flatMap(
                        major ->
                            Stream.of("oltp", "web")
                                .flatMap(
                                    kind ->
                                        Stream.of("ssd", "hdd")
                                            .map(s -> Pair.of(host, major, kind, s)))));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void nothingOfPgTunesIsMissingOrOtherWithoutAReason(Pair pair) {
    assertThat(WHY).containsKeys(pair.differing().toArray(String[]::new));
    assertThat(pair.ours()).containsAllEntriesOf(same(pair));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void isAtLeastAsGood(Pair pair) {
    var ours = pair.ours();
    var theirs = pair.theirs();
    assertThat(worstCase(ours)).isLessThanOrEqualTo(Memory.ofGibibytes(pair.host().memory()));
    for (var name : List.of("max_wal_size", "min_wal_size")) {
      assertThat(memory(ours, name)).as(name).isGreaterThanOrEqualTo(memory(theirs, name));
    }
    assertThat(number(ours, "autovacuum_max_workers"))
        .isGreaterThanOrEqualTo(number(theirs, "autovacuum_max_workers"));
    assertThat(memory(ours, "work_mem"))
        .as("smaller only where it must, or where it is enough")
        .matches(
            mine ->
                mine.compareTo(memory(theirs, "work_mem")) >= 0
                    || mine.equals(Memory.ofMebibytes(64))
                    || ourSumWith(pair, memory(theirs, "work_mem"))
                            .compareTo(
                                Memory.ofGibibytes(pair.host().memory()).times(7).dividedBy(8))
                        > 0);
  }

  /** Each has its reason where it is not PGTune's. */
  private static Map<String, String> same(Pair pair) {
    var same = new LinkedHashMap<>(pair.theirs());
    same.keySet().removeAll(WHY.keySet());
    return same;
  }

  @Test
  void everyReasonIsNeeded() {
    var differing = new LinkedHashSet<String>();
    pairs().forEach(pair -> differing.addAll(pair.differing()));
    assertThat(differing).containsExactlyInAnyOrderElementsOf(WHY.keySet());
  }

  /** Worked out by hand from its rules. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "14, 1, 1, 200, wal_buffers, 7864kB",
        "14, 1, 1, 200, work_mem, 4MB",
        "14, 1, 1, 200, huge_pages, off",
        "14, 1, 1, 200, max_worker_processes, none",
        "17, 16, 4, 300, work_mem, 13797kB",
        "17, 16, 4, 300, maintenance_work_mem, 1GB",
        "17, 16, 4, 300, autovacuum_work_mem, none",
        "17, 16, 4, 300, max_parallel_workers_per_gather, 2",
        "18, 256, 32, 300, maintenance_work_mem, 8GB",
        "18, 256, 32, 300, autovacuum_work_mem, 2GB",
        "18, 256, 32, 300, autovacuum_max_workers, 5",
        "18, 256, 32, 300, io_method, io_uring",
        "18, 256, 32, 300, work_mem, 202135kB"
      })
  void restatesPgTune(
      int major, long memory, long cpus, long connections, String name, String expected) {
    var settings =
        new PgTune(major, "oltp", Memory.ofGibibytes(memory), cpus, connections, "ssd").settings();
    assertThat(settings.get(name)).isEqualTo(expected);
  }

  @Test
  void thePageShowsBoth() throws IOException {
    var section = new MarkdownPage("", "");
    section.paragraph(
        """
        [PGTune](https://pgtune.leopard.in.ua) (its rules of July 2026, `oltp`, Linux, SSD) knows the host and the
        number of connections, and not the load. Each cell shows ours, **bold** where PGTune has another, which follows
        the stroke; - is not set. The connections are those of a tier that fits the host. Made by
        `mvn -pl yawl-config-core test -Dtest=PgTuneTest -Ddocs=record`, which also asks 14 to 18, `web` and HDD.
        """);
    table(section, HOSTS, Host::name, host -> Pair.of(host, 17, "oltp", "ssd"));
    section.paragraph(
        """
        The most that both can take: `shared_buffers`, `maintenance_work_mem`, all vacuums, 5MB for each session, and one
        hash in each session and parallel worker ([YC204](rules/YC204.md)).
        """);
    memory(section);
    section.paragraph("By version, on 64 GB and 16 CPUs; what is the same in all is left out:");
    table(
        section,
        List.of(14, 15, 16, 17, 18),
        major -> "PostgreSQL " + major,
        major -> Pair.of(HOSTS.get(2), major, "oltp", "ssd"));
    var page = Files.readString(PAGE);
    int start = page.indexOf(HEADING) + HEADING.length();
    int end = page.indexOf("\n## ", start);
    var text = section.toString().replaceFirst("(?s)^# \n\n\n", "");
    Recorded.holds(PAGE, page.substring(0, start) + text + page.substring(end), "docs");
  }

  /**
   * A column for each host or version, and a row for each setting; of versions those that differ.
   */
  private static <T> void table(
      MarkdownPage page, List<T> columns, Function<T, String> name, Function<T, Pair> pair) {
    boolean whole = columns.equals(HOSTS);
    var pairs = columns.stream().map(pair).toList();
    var names = new LinkedHashSet<String>();
    pairs.forEach(p -> names.addAll(p.theirs().keySet()));
    var head = new ArrayList<String>(List.of("Setting"));
    columns.forEach(column -> head.add(name.apply(column)));
    head.add("Why ours");
    var rows = new ArrayList<List<String>>();
    for (var setting : names) {
      var row = new ArrayList<String>(List.of(code(setting)));
      pairs.forEach(p -> row.add(p.cell(setting)));
      if (whole || row.stream().skip(1).distinct().count() > 1) {
        row.add(
            pairs.stream().anyMatch(p -> p.differing().contains(setting))
                ? prose(WHY.getOrDefault(setting, ""))
                : "");
        rows.add(row);
      }
    }
    page.table(head, rows);
  }

  private static void memory(MarkdownPage page) {
    var rows = new ArrayList<List<String>>();
    for (var host : HOSTS) {
      var pair = Pair.of(host, 17, "oltp", "ssd");
      rows.add(
          List.of(
              host.name(),
              text(pair.ours(), "max_connections"),
              shareOf(host, worstCase(pair.ours())),
              shareOf(host, worstCase(pair.theirs()))));
    }
    page.table(List.of("Host", "Connections", "Ours", "PGTune"), rows);
  }

  private static String shareOf(Host host, Memory sum) {
    var percent =
        BigDecimal.valueOf(sum.bytes())
            .movePointRight(2)
            .divide(
                BigDecimal.valueOf(Memory.ofGibibytes(host.memory()).bytes()), 0, RoundingMode.UP);
    return sum.upTo(Memory.ofMebibytes(1)).postgres() + ", " + percent + "%";
  }

  private static Memory worstCase(Map<String, String> settings) {
    return worstCase(settings, memory(settings, "work_mem"));
  }

  private static Memory ourSumWith(Pair pair, Memory workMem) {
    return worstCase(pair.ours(), workMem);
  }

  private static Memory worstCase(Map<String, String> settings, Memory workMem) {
    var maintenance = memory(settings, "maintenance_work_mem");
    var vacuum =
        settings.containsKey("autovacuum_work_mem")
            ? memory(settings, "autovacuum_work_mem")
            : maintenance;
    long sessions = number(settings, "max_connections");
    long workers = Long.parseLong(settings.getOrDefault("max_parallel_workers", "8"));
    return memory(settings, "shared_buffers")
        .plus(maintenance)
        .plus(vacuum.times(number(settings, "autovacuum_max_workers")))
        .plus(Memory.ofMebibytes(5).times(sessions))
        .plus(workMem.times(2 * (sessions + workers)));
  }

  private static String text(Map<String, String> settings, String name) {
    return settings.getOrDefault(name, "-");
  }

  /** The server's default where it is not given. */
  private static long number(Map<String, String> settings, String name) {
    return Long.parseLong(settings.getOrDefault(name, "3"));
  }

  private static Memory memory(Map<String, String> settings, String name) {
    return Memory.parsePostgres(settings.getOrDefault(name, ""));
  }
}
