package org.yawlfoundation.yawl.config.check;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.finding.Finding;

class CheckerTest {
  private static final class One implements Rule {
    @Override
    public String id() {
      return "EX201";
    }

    @Override
    public Stream<Finding> check(Subject subject) {
      return Stream.empty();
    }
  }

  private static final class Other implements Rule {
    @Override
    public String id() {
      return "EX201";
    }

    @Override
    public Stream<Finding> check(Subject subject) {
      return Stream.empty();
    }
  }

  @Test
  void refusesTwoRulesOfOneCode() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Checker(List.of(new One(), new Other())))
        .withMessage(
            "Both %s and %s are called EX201: one of them has to go"
                .formatted(One.class.getName(), Other.class.getName()));
  }
}
