package org.yawlfoundation.yawl.config.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;

/** Whoever reads a plan's record finds what each of its components means, and how far it goes. */
class RecordDocsTest {
  private static final Path PLAN = Path.of("src/main/java/org/yawlfoundation/yawl/config/plan");
  private static final Pattern RANGE = Pattern.compile("from `?([^ `]+)`? to `?([^ `]+)`?$");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])(?=([0-9]{3})+$)");

  @Test
  void everyComponentIsDocumented() throws IOException {
    var docs = ofThePlan();
    assertThat(docs.components()).hasSizeGreaterThan(300).containsKey("Engine.Jvm.heap");
    assertThat(docs.undocumented()).isEmpty();
    assertThat(docs.strangers()).isEmpty();
  }

  @Test
  void everyRangeIsTheKeys() throws IOException {
    var documented = ofThePlan().components();
    var components = new LinkedHashMap<String, String>();
    collect(DeploymentPlan.class, "", components);
    var wrong = new ArrayList<String>();
    int compared = 0;
    for (var key : Keys.all()) {
      var range = range(key);
      var component = components.get(key.path());
      if (key.settable() && range.isPresent() && component != null) {
        compared++;
        if (!documented.getOrDefault(component, "").contains(range.get())) {
          wrong.add(component + " does not say " + range.get());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void namesWhatIsNotDocumented() throws IOException {
    var docs =
        RecordDocs.of(
            List.of(
                """
                package p;

                /**
                 * Documented, but for two.
                 *
                 * @param <T> no component
                 * @param said in words,
                 *     on two lines
                 * @param empty
                 * @param gone with a change
                 */
                @Deprecated
                public record Outer<T extends Comparable<? super T>>(
                    @SuppressWarnings("a, b) record Fake(int no) {") java.util.Map<String, T> said,
                    T[] empty,
                    long... missing) {
                  static final int NONE = 0;

                  /** Has no tags. record Fake(int no) {} */
                  private record Inner(int bare) {}

                  /**
                   * No record.
                   *
                   * @param x of another kind
                   */
                  void method(int x) {}
                }
                """,
                "interface Other { record Plain(int bare) {} }"));
    assertThat(docs.components())
        .containsOnlyKeys(
            "Outer.said", "Outer.empty", "Outer.missing", "Outer.Inner.bare", "Other.Plain.bare")
        .containsEntry("Outer.said", "in words, on two lines");
    assertThat(docs.undocumented())
        .containsExactly("Outer.empty", "Outer.missing", "Outer.Inner.bare", "Other.Plain.bare");
    assertThat(docs.strangers()).containsExactly("Outer.gone");
  }

  private static RecordDocs ofThePlan() throws IOException {
    var sources = new ArrayList<String>();
    try (var files = Files.list(PLAN)) {
      for (var file : files.sorted().toList()) {
        sources.add(Files.readString(file));
      }
    }
    return RecordDocs.of(sources);
  }

  /** A key's range as the records' Javadoc spells it, such as {@code 1 to 150,000}. */
  private static Optional<String> range(Key<?> key) {
    return RANGE
        .matcher(key.type().legal())
        .results()
        .findFirst()
        .map(range -> grouped(range.group(1)) + " to " + grouped(range.group(2)));
  }

  private static String grouped(String bound) {
    return bound.matches("[0-9]+") ? THOUSANDS.matcher(bound).replaceAll(",") : bound;
  }

  /**
   * The component that holds the value of each path of the plan, such as {@code Engine.Jvm.heap}.
   */
  private static void collect(Class<?> type, String prefix, Map<String, String> components) {
    for (var component : type.getRecordComponents()) {
      var path = prefix + component.getName();
      var name = type.getName().replaceFirst(".*\\.", "").replace('$', '.');
      components.put(path, name + "." + component.getName());
      if (PlanPart.class.isAssignableFrom(component.getType())) {
        collect(component.getType(), path + ".", components);
      }
    }
  }
}
