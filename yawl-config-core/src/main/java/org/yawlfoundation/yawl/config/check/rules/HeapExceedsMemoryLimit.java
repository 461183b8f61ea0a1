package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.CODE_CACHE;
import static org.yawlfoundation.yawl.config.facts.FactKeys.COLLECTOR;
import static org.yawlfoundation.yawl.config.facts.FactKeys.DIRECT_MEMORY;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_HEAP;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MEMORY_LIMIT;
import static org.yawlfoundation.yawl.config.facts.FactKeys.METASPACE;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.FactKey;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/** A JVM that outgrows its memory limit is killed by the kernel, and never gets to say why. */
@AutoService(Rule.class)
public final class HeapExceedsMemoryLimit implements Rule {
  private static final Memory CODE_BY_DEFAULT = Memory.ofMebibytes(240);
  private static final Memory METASPACE_ASSUMED = Memory.ofMebibytes(256);
  private static final Memory STEP = Memory.ofMebibytes(256);

  @Override
  public String id() {
    return "YC203";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var heap = subject.fact(MAX_HEAP);
    var limit = subject.fact(MEMORY_LIMIT);
    if (heap.isMissing() || limit.isMissing()) {
      return Stream.empty();
    }
    var metaspace = or(subject, METASPACE, METASPACE_ASSUMED);
    var code = or(subject, CODE_CACHE, CODE_BY_DEFAULT);
    var direct = or(subject, DIRECT_MEMORY, heap.value());
    var beside = metaspace.plus(code).plus(direct);
    var collector = subject.fact(COLLECTOR);
    int share = collector.isMissing() ? 5 : share(collector.value());
    var overhead = overhead(limit.value(), share);
    var needed = heap.value().plus(beside).plus(overhead);
    if (needed.compareTo(limit.value()) <= 0) {
      return Stream.empty();
    }
    var telling =
        subject
            .error(this, "A heap of %s does not fit in a memory limit of %s.", heap, limit)
            .at(
                heap,
                limit,
                subject.fact(DIRECT_MEMORY),
                subject.fact(METASPACE),
                subject.fact(CODE_CACHE))
            .because(
                "%s heap + %s metaspace + %s code cache + %s direct memory + %s for the JVM itself = %s",
                heap, metaspace, code, direct, overhead, needed)
            .help(Way.set(limit, enough(heap.value().plus(metaspace), code, direct, share)));
    var smaller = limit.value().minus(beside).minus(overhead).downTo(Memory.ofMebibytes(64));
    boolean helps =
        smaller.compareTo(Memory.ofMebibytes(64)) >= 0 && direct.compareTo(heap.value()) < 0;
    return (helps ? telling.help(Way.set(heap, smaller)) : telling).tell();
  }

  /**
   * The smallest limit that holds all; what follows from the limit (code cache, direct memory, the
   * collector in place of Serial, overhead) grows with it.
   */
  private static Memory enough(Memory fixed, Memory code, Memory direct, int share) {
    int most = share == share("SerialGC") ? share("ZGC") : share;
    var limit = fixed.plus(code).upTo(STEP);
    while (fixed
            .plus(code.atLeast(limit.dividedBy(16).atMost(CODE_BY_DEFAULT)))
            .plus(direct.atLeast(limit.dividedBy(16)))
            .plus(overhead(limit, most))
            .compareTo(limit)
        > 0) {
      limit = limit.plus(STEP);
    }
    return limit;
  }

  /** What the collector takes of the limit in hundredths, and 128 MiB of compilers and the like. */
  private static Memory overhead(Memory limit, int share) {
    return Percentage.of(share).of(limit).upTo(Memory.ofMebibytes(1)).plus(Memory.ofMebibytes(128));
  }

  private static int share(String collector) {
    return switch (collector) {
      case "ZGC" -> 8;
      case "SerialGC" -> 1;
      default -> 5;
    };
  }

  private static Memory or(Subject subject, FactKey<Memory> key, Memory otherwise) {
    var fact = subject.fact(key);
    return fact.isMissing() ? otherwise : fact.value();
  }
}
