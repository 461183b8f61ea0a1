package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.oracle.Jdks;

/**
 * The catalogue's word on a flag's value is that of the JDK itself.
 *
 * <p>The JVM reads options in order and ends at the first that it refuses. An option that no JVM
 * has stands last, so no value is ever put to work, and a JVM that complains of that one has taken
 * the value before it.
 */
class JvmVerdictsTest {
  private static final int FLAGS = Integer.getInteger("yawl-config.flags", 25);
  private static final long SEED = Long.getLong("yawl-config.seed", 20_251_123L);
  private static final String NOBODYS = "-XX:NobodyKnowsThisFlag=1";

  /** The JVM has more against some of their values than a range. */
  private static final List<String> JUDGED_OTHERWISE =
      List.of("MaxHeapSize", "LargePageSizeInBytes", "ReservedCodeCacheSize");

  @ParameterizedTest
  @Tag("oracle")
  @ValueSource(ints = {17, 21, 25})
  void areTheJdksOwn(int jdk) {
    var catalogue = JvmCatalogue.of(jdk);
    var numbers =
        new ArrayList<>(
            catalogue.names().stream()
                .map(name -> catalogue.flag(name).orElseThrow())
                .filter(flag -> flag.kind() != JvmFlag.Kind.OBSOLETE)
                .filter(flag -> !flag.isBool() && !flag.isText() && !flag.type().isEmpty())
                .filter(flag -> !JUDGED_OTHERWISE.contains(flag.name()))
                .toList());
    Collections.shuffle(numbers, new Random(SEED));
    var wrong = new ArrayList<String>();
    for (var flag : numbers.subList(0, Math.min(FLAGS, numbers.size()))) {
      for (var value : values(flag)) {
        var option = "-XX:" + flag.name() + "=" + value;
        var options = Stream.concat(JvmFlagsRecorder.UNLOCK.stream(), Stream.of(option)).toList();
        boolean refused =
            catalogue.problemWith(option, options).filter(JvmProblem::fatal).isPresent();
        var answer = Jdks.start(jdk, Stream.concat(options.stream(), Stream.of(NOBODYS)).toList());
        if (refused == answer.errors().contains("NobodyKnowsThisFlag")) {
          wrong.add((refused ? "refused here: " : "taken here: ") + option + answer.errors());
        }
      }
    }
    assertThat(wrong).as("JDK " + jdk + ", seed " + SEED).isEmpty();
  }

  /** Below, at and above the range, and forms right and wrong. */
  private static List<String> values(JvmFlag flag) {
    var values = new ArrayList<>(List.of("", "x", "1.5", "1q", "1k", "+1", "5000000000"));
    boolean isDecimal = flag.type().equals("double");
    if (!isDecimal) {
      values.add("0x10"); // as a decimal, the C library takes it, and we do not
    }
    values.add(new BigDecimal(2).pow(64).toPlainString());
    int dots = flag.range().indexOf("..");
    if (dots > 0) {
      var least = new BigDecimal(flag.range().substring(0, dots));
      var most = new BigDecimal(flag.range().substring(dots + 2));
      for (var number :
          List.of(least.subtract(BigDecimal.ONE), least, most, most.add(BigDecimal.ONE))) {
        // a decimal next to a larger one is, in the JVM, that one itself
        if (most.precision() < (isDecimal ? 15 : 30)) {
          values.add(number.toPlainString());
        }
      }
    }
    return values;
  }
}
