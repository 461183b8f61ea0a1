package org.yawlfoundation.yawl.config.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void findsTheWordThatWasMeant() {
    var known = List.of("cpu", "heap", "memory", "replicas");
    assertThat(Spelling.nearest("replcias", known)).hasValue("replicas");
    assertThat(Spelling.nearest("MEMORY", known)).hasValue("memory");
    assertThat(Spelling.nearest("cup", known)).hasValue("cpu");
    assertThat(Spelling.nearest("storage", known)).isEmpty();
  }

  @Test
  void countsASwapAsOne() {
    assertThat(Spelling.distance("replcias", "replicas")).isEqualTo(1);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
  }
}
