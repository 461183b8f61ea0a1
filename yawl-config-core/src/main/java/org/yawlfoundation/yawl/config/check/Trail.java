package org.yawlfoundation.yawl.config.check;

import java.util.Optional;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.finding.Mark;

/** What the plan adds to a fact: where the user can mend it. A stranger's files have none of it. */
public interface Trail {
  /** Files that no plan made. */
  Trail NONE =
      new Trail() {
        @Override
        public Optional<Given> given(Place place) {
          return Optional.empty();
        }

        @Override
        public Optional<Template> template(Place place) {
          return Optional.empty();
        }

        @Override
        public Optional<Mark> tier() {
          return Optional.empty();
        }

        @Override
        public Optional<Setting> setting(Place place) {
          return Optional.empty();
        }
      };

  /** The place where the user gave what decides a place of a file. */
  Optional<Given> given(Place place);

  /** How far a place is from what the user wrote: it is that, follows from that, or neither. */
  default int distance(Place place) {
    return given(place).map(given -> given.itself() ? 0 : 1).orElse(2);
  }

  /** The line of a template that gave a place of a file. */
  Optional<Template> template(Place place);

  /** The tier document itself, where nothing nearer was given. */
  Optional<Mark> tier();

  /** The key that decides what stands there, where the document may give it. */
  Optional<Setting> setting(Place place);

  /**
   * A line of a template.
   *
   * @param own whether the template is the user's own, and not ours
   */
  record Template(Mark mark, boolean own) {}

  /**
   * Where the user gave something.
   *
   * @param itself whether the value itself was given, and not another that it follows from
   */
  record Given(Mark mark, boolean itself) {
    Mark noting(String note) {
      return mark.noting(itself || note.isEmpty() ? note : "decides " + note);
    }
  }

  /** A key, and how it spells a value. */
  interface Setting {
    String key();

    /** The value as the document spells it; absent where it is not of the key's kind. */
    Optional<String> spell(Object value);

    /**
     * Whether it may be given the value; false only where that is of its kind, but out of range.
     */
    boolean takes(Object value);
  }
}
