package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A line of pg_hba.conf: who comes in from where, and how it is proven (PostgreSQL 17 manual 20.1).
 *
 * @param type {@code local}, {@code host}, {@code hostssl}, ...
 * @param databases and users, as written
 * @param address a name, a network, or one of the words {@code all}, {@code samehost}, {@code
 *     samenet}
 * @param method how it is proven
 */
public record LoginRule(
    String type, String databases, String users, String address, String method, Place place) {
  private static final String FILE = "pg_hba.conf";

  /** Of all files of that name. */
  public static Stream<LoginRule> all(Stream<ParsedFile.Rows> files) {
    return files
        .filter(file -> file.path().endsWith(FILE))
        .flatMap(file -> file.rows().stream())
        .flatMap(LoginRule::of);
  }

  private static Stream<LoginRule> of(ParsedFile.Row row) {
    var words = row.words();
    boolean isLocal = words.get(0).equals("local");
    if (words.size() < (isLocal ? 4 : 5)) {
      return Stream.empty();
    }
    boolean hasMask = !isLocal && words.size() > 5 && isAddress(words.get(4));
    int method = isLocal ? 3 : hasMask ? 5 : 4;
    var address = isLocal ? "" : words.get(3) + (hasMask ? " " + words.get(4) : "");
    return Stream.of(
        new LoginRule(
            words.get(0).toLowerCase(Locale.ROOT),
            words.get(1),
            words.get(2),
            address,
            words.get(method),
            row.place()));
  }

  private static boolean isAddress(String word) {
    return word.indexOf('.') > 0 || word.indexOf(':') >= 0;
  }

  /** Whether it lets in those of other machines. */
  public boolean isOfNetwork() {
    return !type.equals("local")
        && !method.equals("reject")
        && !address.equals("samehost")
        && !address.startsWith("127.")
        && !address.startsWith("::1")
        && !address.equals("localhost");
  }

  public boolean isTlsAlone() {
    return List.of("hostssl", "hostgssenc").contains(type);
  }

  public boolean isOf(String database) {
    return databases.equals(database);
  }

  public String path() {
    return place.path();
  }

  public int line() {
    return place.line();
  }

  /** The line, blanks made one. */
  public String text() {
    return String.join(" ", type, databases, users, address, method);
  }
}
