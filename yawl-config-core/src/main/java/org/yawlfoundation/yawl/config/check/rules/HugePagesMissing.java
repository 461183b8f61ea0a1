package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.HOST_MEMORY;
import static org.yawlfoundation.yawl.config.facts.FactKeys.SHARED_BUFFERS;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.DatabaseSettings;
import org.yawlfoundation.yawl.config.facts.Fact;
import org.yawlfoundation.yawl.config.facts.LimitFacts;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * Huge pages that are too few serve nobody: PostgreSQL takes all that it needs of them, or none.
 */
@AutoService(Rule.class)
public final class HugePagesMissing implements Rule {
  /** Of x86-64 and most AArch64 hosts. */
  private static final Memory PAGE = Memory.ofMebibytes(2);

  @Override
  public String id() {
    return "YC262";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var pages = subject.fact(LimitFacts.HUGE_PAGES);
    var mode = subject.fact(DatabaseSettings.HUGE_PAGES);
    var buffers = subject.fact(SHARED_BUFFERS);
    if (pages.isMissing() || buffers.isMissing()) {
      return Stream.empty();
    }
    var aside = PAGE.times(pages.value());
    var host = subject.fact(HOST_MEMORY);
    if (!host.isMissing() && aside.compareTo(host.value()) >= 0) {
      return tell(
          subject
              .error(this, "Huge pages take %s of a host with %s.", aside, host)
              .at(pages, host, buffers)
              .because("%s vm.nr_hugepages x %s = %s", pages, PAGE, aside),
          pages,
          buffers.value());
    }
    boolean isUnused = mode.or("try").equals("off") && pages.value() > 0;
    boolean isRequired = mode.or("try").equals("on");
    boolean isShort = aside.compareTo(buffers.value()) < 0 && !mode.or("try").equals("off");
    if (isUnused) {
      return subject
          .warning(this, "The host sets %s aside in huge pages, and PostgreSQL takes none.", aside)
          .at(mode, pages)
          .because("%s vm.nr_hugepages x %s = %s; huge_pages is off", pages, PAGE, aside)
          .help(Way.set(mode, "try"))
          .help(Way.set(pages, 0L))
          .tell();
    } else if (!isShort || (pages.value() == 0 && !isRequired)) {
      return Stream.empty();
    }
    var telling =
        isRequired
            ? subject.error(this, "PostgreSQL does not start: its huge pages are too few.")
            : subject.warning(this, "PostgreSQL takes none of %s in huge pages: too few.", aside);
    return tell(
        telling
            .at(pages, mode, buffers)
            .because("%s vm.nr_hugepages x %s = %s", pages, PAGE, aside)
            .because("%s shared_buffers, and other shared memory beside", buffers),
        pages,
        buffers.value());
  }

  /** A twentieth and 64 more are enough for what else is shared, whatever the connections. */
  private static Stream<Finding> tell(Telling telling, Fact<Long> pages, Memory buffers) {
    long needed = -Math.floorDiv(-buffers.bytes(), PAGE.bytes());
    return telling.help(Way.set(pages, needed + needed / 20 + 64)).tell();
  }
}
