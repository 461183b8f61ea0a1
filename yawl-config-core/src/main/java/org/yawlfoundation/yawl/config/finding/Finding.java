package org.yawlfoundation.yawl.config.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A fault, told so that its reader can end it.
 *
 * <p>The headline is one plain sentence that says what is wrong, with the user's own words in
 * backticks. The marks show where, in the file that the user can edit, the first being the place
 * itself and the others what makes it a fault, with the sum. The help stands alone and can be
 * pasted. No blame, no stack trace, no question. Fault, place, cause and help are separate fields;
 * printers decide how they look.
 *
 * @param id the rule's or the stage's code, such as {@code YC203}: 1 read, 2 plan, 3 rendered, 4
 *     disk
 * @param headline one sentence
 * @param marks the place, then the causes; empty where the fault has no place in a text
 * @param gives the place in a generated file that the fault shows at
 * @param by the line of the template that gave that place
 * @param notes further lines, such as the sum, a difference, or lines of other files
 * @param help the ways out, the best first
 */
public record Finding(
    String id,
    Severity severity,
    String headline,
    List<Mark> marks,
    Optional<Location> gives,
    Optional<Location> by,
    List<String> notes,
    List<Help> help) {

  private static final Location NOWHERE = new Location("", 1, 1);

  /** Errors first, then by place, then by code: the order in which findings are told. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(f -> f.at().orElse(NOWHERE))
          .thenComparing(Finding::id)
          .thenComparing(Finding::headline);

  public Finding {
    marks = List.copyOf(marks);
    notes = List.copyOf(notes);
    help = List.copyOf(help);
  }

  public static Finding error(String id, String headline) {
    return of(id, Severity.ERROR, headline);
  }

  public static Finding warning(String id, String headline) {
    return of(id, Severity.WARNING, headline);
  }

  public static Finding info(String id, String headline) {
    return of(id, Severity.INFO, headline);
  }

  public static Finding of(String id, Severity severity, String headline) {
    return new Finding(
        id,
        severity,
        headline,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** The place of the fault in a file that the user can edit. */
  public Optional<Location> at() {
    return marks.stream().findFirst().map(Mark::at);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The same finding with one more mark: the first is the place, the others are causes. */
  public Finding at(Mark mark) {
    return new Finding(id, severity, headline, plus(marks, mark), gives, by, notes, help);
  }

  public Finding giving(Location generated) {
    return new Finding(id, severity, headline, marks, Optional.of(generated), by, notes, help);
  }

  public Finding by(Location template) {
    return new Finding(id, severity, headline, marks, gives, Optional.of(template), notes, help);
  }

  public Finding note(String line) {
    return new Finding(id, severity, headline, marks, gives, by, plus(notes, line), help);
  }

  public Finding help(Help way) {
    return new Finding(id, severity, headline, marks, gives, by, notes, plus(help, way));
  }

  public Finding help(String text) {
    return help(Help.of(text));
  }

  public Finding as(Severity other) {
    return new Finding(id, other, headline, marks, gives, by, notes, help);
  }

  private static <T> List<T> plus(List<T> list, T more) {
    var longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
