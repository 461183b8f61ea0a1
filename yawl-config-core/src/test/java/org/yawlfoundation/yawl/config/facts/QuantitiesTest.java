package org.yawlfoundation.yawl.config.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantitiesTest {
  @ParameterizedTest
  @CsvSource({
    "2, 2",
    "500m, 0.5",
    "4Gi, 4294967296",
    "1.5Ki, 1536",
    "4G, 4000000000",
    "3k, 3000",
    "100n, 0.0000001",
    "7u, 0.000007",
    "1E, 1000000000000000000",
    "12E6, 12000000",
    "1e-3, 0.001",
    "-1, -1",
    "+.5, 0.5",
    "5., 5"
  })
  void readsItsExactValue(String text, String value) {
    assertThat(Quantities.parse(text).orElseThrow()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4Gib", "4gi", "4GB", "m", "1e", ".", "--1", "1 Gi", "1e9999"})
  void readsNothingElse(String text) {
    assertThat(Quantities.parse(text)).isEmpty();
  }

  /** Nothing of a hostile file may take long. */
  @Test
  void readsNoNumberWithoutAnEnd() {
    assertThat(Quantities.parse("9".repeat(100_000))).isEmpty();
  }
}
