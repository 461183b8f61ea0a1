package org.yawlfoundation.yawl.config.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was meant. */
public final class Spelling {
  private Spelling() {}

  /**
   * Returns the known word nearest to a word, if one is near enough to be meant.
   *
   * <p>One letter wrong, missing, added or swapped with its neighbour counts one; near enough is a
   * third of the word's length, and at most three. Of two equally near words the first in the
   * alphabet is given. Case does not count. Where none is near, the only word that begins with at
   * least three letters given is: {@code mem} gives {@code memory}.
   *
   * <p>For example, {@code replcias} is two from {@code replicas} or nearer, which is within 8 / 3
   * = 2.
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    var near = near(word, known);
    if (near.isPresent() || word.length() < 3) {
      return near;
    }
    var longer = known.stream().filter(k -> lower(k).startsWith(lower(word))).toList();
    return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
  }

  private static Optional<String> near(String word, Collection<String> known) {
    int far = Math.min(3, Math.max(1, word.length() / 3));
    return known.stream()
        .filter(k -> Math.abs(k.length() - word.length()) <= far)
        .filter(k -> distance(lower(word), lower(k)) <= far)
        .min(
            Comparator.comparingInt((String k) -> distance(lower(word), lower(k)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Damerau's and Levenshtein's distance, in which no part is changed twice. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
