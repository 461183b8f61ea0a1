package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.AUTOVACUUM_WORKERS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.AUTOVACUUM_WORK_MEM;
import static org.yawlfoundation.yawl.config.facts.FactKeys.HASH_MEM_MULTIPLIER;
import static org.yawlfoundation.yawl.config.facts.FactKeys.HOST_MEMORY;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MAINTENANCE_WORK_MEM;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_CONNECTIONS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.PARALLEL_WORKERS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.SHARED_BUFFERS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.WORK_MEM;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.FactKey;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * A database that may take more memory than its host has is killed by the kernel under the first
 * heavy load.
 */
@AutoService(Rule.class)
public final class PostgresqlMemoryExceedsHost implements Rule {
  /** What an idle session takes beside its work: caches of catalogue and plans. */
  private static final Memory SESSION = Memory.ofMebibytes(5);

  private static final Memory MEGABYTE = Memory.ofMebibytes(1);

  /** More than any host has, and little enough to add to. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1L << 60);

  @Override
  public String id() {
    return "YC204";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var host = subject.fact(HOST_MEMORY);
    var shared = subject.fact(SHARED_BUFFERS);
    var connections = subject.fact(MAX_CONNECTIONS);
    var work = subject.fact(WORK_MEM);
    if (host.isMissing() || shared.isMissing() || connections.isMissing() || work.isMissing()) {
      return Stream.empty();
    }
    var hash = or(subject, HASH_MEM_MULTIPLIER, BigDecimal.valueOf(2));
    var maintenance = or(subject, MAINTENANCE_WORK_MEM, Memory.ofMebibytes(64));
    long workers = or(subject, AUTOVACUUM_WORKERS, 3L);
    var vacuum = or(subject, AUTOVACUUM_WORK_MEM, maintenance);
    var vacuums = vacuum.times(workers);
    var sessions = SESSION.times(connections.value());
    long parallel = or(subject, PARALLEL_WORKERS, 8L);
    var eaters = hash.multiply(BigDecimal.valueOf(connections.value() + parallel));
    var hashes = times(work.value(), eaters);
    var fixed = shared.value().plus(maintenance).plus(vacuums);
    var sum = fixed.plus(sessions).plus(hashes);
    if (sum.compareTo(host.value()) <= 0) {
      return Stream.empty();
    }
    var telling =
        subject
            .error(this, "PostgreSQL may take %s on a host with %s.", sum.upTo(MEGABYTE), host)
            .at(work, shared, connections, host, subject.fact(MAINTENANCE_WORK_MEM))
            .because("%s shared_buffers", shared)
            .because("+ %s maintenance_work_mem", maintenance)
            .because(
                "+ %s autovacuum_max_workers x %s autovacuum_work_mem = %s",
                workers, vacuum, vacuums)
            .because("+ %s max_connections x %s of a session = %s", connections, SESSION, sessions)
            .because(
                "+ (%s max_connections + %s max_parallel_workers) x %s work_mem x %s hash_mem_multiplier = %s",
                connections, parallel, work, hash, hashes);
    var left = host.value().minus(fixed).minus(sessions);
    if (eaters.signum() > 0 && divided(left, eaters).compareTo(MEGABYTE) >= 0) {
      telling.help(Way.set(work, divided(left, eaters).downTo(MEGABYTE)));
    }
    return telling.help(Way.set(host, enough(fixed, sessions.plus(hashes)))).tell();
  }

  /**
   * A host that holds all, also where shared memory and vacuums grow with it (a quarter, and some
   * eighths).
   */
  private static Memory enough(Memory fixed, Memory rest) {
    return fixed.plus(rest.times(2)).upTo(Memory.ofGibibytes(1));
  }

  private static <T> T or(Subject subject, FactKey<T> key, T otherwise) {
    var fact = subject.fact(key);
    return fact.isMissing() ? otherwise : fact.value();
  }

  private static Memory times(Memory memory, BigDecimal factor) {
    return Memory.ofBytes(
        BigDecimal.valueOf(memory.bytes())
            .multiply(factor)
            .setScale(0, RoundingMode.CEILING)
            .min(MOST)
            .longValueExact());
  }

  private static Memory divided(Memory memory, BigDecimal divisor) {
    return Memory.ofBytes(
        BigDecimal.valueOf(memory.bytes()).divide(divisor, 0, RoundingMode.FLOOR).longValueExact());
  }
}
