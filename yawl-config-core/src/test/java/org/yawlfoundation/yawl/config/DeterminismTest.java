package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The same tier gives the same bytes, wherever, whenever, in whatever order it was written. */
final class DeterminismTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<List<String>> GROUPS =
      List.of(
          List.of("tier: istanbul"),
          List.of("agents: 37500"),
          List.of("targets:", "  kubernetes: 1.30", "  jdk: 21", "  postgresql: 16"),
          List.of("engine:", "  casesPerPod: 500", "  connectionsPerPod: 6", "  userId: 10002"),
          List.of("load:", "  caseLifetime: 15m", "  caseSize: 20Ki"),
          List.of(
              "postgresql:", "  memory: 32Gi", "  cpus: 8", "  settings: {geqo: off, jit: off}"),
          List.of("kernel: {settings: {vm.swappiness: 1, kernel.pid_max: 4194304}}"));
  private static final String TEXT = shuffled(null);

  @Test
  void inAnotherLocaleAndTimeZone() {
    var expected = files(TEXT);
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    try {
      for (var tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        assertThat(files(TEXT)).as(tag).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void inAnotherOrderOfKeys() {
    var expected = withoutLock(files(TEXT));
    var random = new Random(20261123);
    for (int i = 0; i < 20; i++) {
      var text = shuffled(random);
      assertThat(withoutLock(files(text))).as(text).isEqualTo(expected);
    }
  }

  @Test
  void fromManyThreadsAtOnce() throws Exception {
    var config = YawlConfig.create();
    var expected = files(TEXT);
    var threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<SortedMap<String, String>>> tasks =
          Collections.nCopies(
              64, () -> config.generate(TierSource.of("tier.yaml", TEXT), TODAY).files());
      for (var result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static SortedMap<String, String> files(String text) {
    var bundle = YawlConfig.create().generate(TierSource.of("tier.yaml", text), TODAY);
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    return bundle.files();
  }

  /** The lock file bears the document's hash. */
  private static SortedMap<String, String> withoutLock(SortedMap<String, String> files) {
    var others = new TreeMap<>(files);
    others.remove("yawl-config.lock.json");
    assertThat(others).hasSize(files.size() - 1);
    return others;
  }

  private static String shuffled(@org.jspecify.annotations.Nullable Random random) {
    var groups = new ArrayList<>(GROUPS);
    if (random != null) {
      Collections.shuffle(groups, random);
    }
    var lines = new ArrayList<String>();
    for (var group : groups) {
      lines.add(group.get(0));
      var below = new ArrayList<>(group.subList(1, group.size()));
      if (random != null) {
        Collections.shuffle(below, random);
      }
      lines.addAll(below);
    }
    return String.join("\n", lines) + "\n";
  }
}
