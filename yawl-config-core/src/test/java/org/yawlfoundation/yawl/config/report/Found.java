package org.yawlfoundation.yawl.config.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.yawlfoundation.yawl.config.check.Waived;
import org.yawlfoundation.yawl.config.finding.Change;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Help;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;
import org.yawlfoundation.yawl.config.tier.Waiver;

/** A run over two tiers that found an error, a warning, a difference and something waived. */
final class Found {
  static final Mark HEAP =
      mark("site/tiers/a b.yaml", 7, 9, "  heap: 3Gi  # größer", 3, "the heap");

  private Found() {}

  static Findings run() {
    var given = new TreeMap<String, Mark>();
    given.put("engine.jvm.heap", HEAP);
    var medium =
        new Judged(
            "medium",
            HEAP.at().file(),
            List.of(weak(), heap("3Gi")),
            List.of(new Waived(pools(), waiver("measured: 40 at most <b>"))),
            given);
    var drift =
        Finding.error("YC401", "1 of 9 files differs from what tier `small` gives.")
            .note("redis/redis.conf:12   -maxmemory 1gb\n                      +maxmemory 2gb")
            .help("run `mvn yawl-config:generate` and commit the result");
    return of(medium, Judged.files("small", "site/tiers/small.yaml", List.of(drift)));
  }

  static Findings of(Judged... judged) {
    return new Findings("1.0.0", List.of(judged), List.of("YC203", "YC206"), FailOn.ERROR);
  }

  static Finding heap(String size) {
    return Finding.error("YC203", "A heap of " + size + " does not fit in a memory limit of 2Gi.")
        .at(HEAP)
        .at(mark(HEAP.at().file(), 9, 11, "  memory: 2Gi", 3, "the limit"))
        .giving(new Location("site/target/yawl-config/medium/kubernetes/deployment.yaml", 41, 13))
        .note("3Gi + 768Mi beside the heap = 3840Mi")
        .help(new Help("set `engine.jvm.heap: 1Gi`", List.of(new Change("engine.jvm.heap", "1Gi"))))
        .help(
            new Help(
                "set `engine.resources.memory: 3840Mi`",
                List.of(new Change("engine.resources.memory", "3840Mi"))));
  }

  private static Finding weak() {
    return Finding.warning("YC107", "The tag of `engine:6.0.0` may move.")
        .at(mark(HEAP.at().file(), 3, 8, "image: engine:6.0.0", 12, ""));
  }

  private static Finding pools() {
    return Finding.error("YC206", "The pools may open 518 connections, and PostgreSQL has 92.")
        .giving(new Location("site/target/yawl-config/medium/postgresql/postgresql.conf", 14, 19));
  }

  private static Waiver waiver(String because) {
    return new Waiver(
        "YC206", because, LocalDate.of(2027, 3, 31), Optional.empty(), Optional.empty());
  }

  static Mark mark(String file, int line, int column, String source, int width, String note) {
    return new Mark(new Location(file, line, column), source, width, note);
  }
}
