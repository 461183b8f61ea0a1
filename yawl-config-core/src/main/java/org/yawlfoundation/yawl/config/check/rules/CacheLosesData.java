package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.CacheSettings;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** A Redis that evicts what it is told to keep, or that the kernel ends before it evicts. */
@AutoService(Rule.class)
public final class CacheLosesData implements Rule {
  private static final String NONE = "noeviction";

  @Override
  public String id() {
    return "YC261";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return Stream.concat(evicts(subject), outgrows(subject));
  }

  private Stream<Finding> evicts(Subject subject) {
    var policy = subject.fact(CacheSettings.POLICY);
    var log = subject.fact(CacheSettings.APPEND_ONLY);
    if (!policy.or(NONE).startsWith("allkeys-") || !log.or(false)) {
      return Stream.empty();
    }
    return subject
        .warning(this, "Redis writes every change to disk, and evicts keys that it was to keep.")
        .at(policy, log)
        .because("appendonly is yes, and maxmemory-policy is %s", policy)
        .help(Way.set(policy, NONE))
        .tell();
  }

  /** What a fork copies, buffers and fragments come on top (redis.io, administration). */
  private Stream<Finding> outgrows(Subject subject) {
    var most = subject.fact(CacheSettings.MAX_MEMORY);
    var limit = subject.fact(CacheSettings.MEMORY_LIMIT);
    if (limit.isMissing() || most.isMissing()) {
      return Stream.empty();
    }
    boolean isUnbounded = most.value().bytes() == 0;
    if (!isUnbounded && most.value().compareTo(limit.value()) < 0) {
      return Stream.empty();
    }
    var less = Memory.ofBytes(limit.value().bytes() / 4 * 3).downTo(Memory.ofMebibytes(1));
    return subject
        .error(
            this,
            "Redis' data may take %s of a container's %s, and the kernel ends it first.",
            isUnbounded ? "any amount" : most,
            limit)
        .at(most, limit)
        .because("%s maxmemory, and buffers and what a fork copies beside; %s limit", most, limit)
        .help(Way.set(most, less))
        .tell();
  }
}
