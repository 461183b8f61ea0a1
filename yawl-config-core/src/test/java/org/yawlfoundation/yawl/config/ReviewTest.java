package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.artifact.Language;

/**
 * What a reviewer sees of the manifests when a fleet grows: what changed, and nothing else. In
 * other files a sum may change beside a value that stays, where a bound holds it.
 */
class ReviewTest {
  @ParameterizedTest
  @CsvSource({"100000, 1000000", "1000, 10000", "10000, 37500"})
  void aFileWhoseValuesStayDoesNotChange(long before, long after) {
    var then = files(before);
    var now = files(after);
    var same = new TreeSet<String>();
    then.forEach(
        (path, text) -> {
          boolean isManifest = path.startsWith("kubernetes/") || path.startsWith("istio/");
          if (isManifest && values(path, text).equals(values(path, now.getOrDefault(path, "")))) {
            same.add(path);
          }
        });
    assertThat(same).contains("kubernetes/pdb.yaml", "kubernetes/service.yaml");
    var changed = new TreeMap<String, String>();
    same.forEach(
        path -> {
          var text = Objects.requireNonNull(now.get(path));
          if (!text.equals(then.get(path))) {
            changed.put(path, onlyIn(text, Objects.requireNonNull(then.get(path))));
          }
        });
    assertThat(changed).isEmpty();
  }

  private static String onlyIn(String text, String other) {
    return text.lines()
        .filter(line -> other.lines().noneMatch(line::equals))
        .collect(Collectors.joining("\n"));
  }

  private static String values(String path, String text) {
    var comment = Language.find(path).map(Language::comment).orElse("");
    return comment.isEmpty()
        ? text
        : text.lines()
            .filter(line -> !line.strip().startsWith(comment))
            .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> files(long agents) {
    var document = "tier: review\nagents: " + agents + "\nnamespace: flows\n";
    var bundle =
        YawlConfig.create()
            .generate(TierSource.of("tier.yaml", document), LocalDate.of(2026, 11, 23));
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    return bundle.files();
  }
}
