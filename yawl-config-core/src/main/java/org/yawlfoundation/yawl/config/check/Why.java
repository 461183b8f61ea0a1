package org.yawlfoundation.yawl.config.check;

import java.util.Optional;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.finding.Mark;

/** What the plan adds to a fact: where the user can mend it. A stranger's files have none of it. */
public interface Why {
  /** Files that no plan made. */
  Why NONE =
      new Why() {
        @Override
        public Optional<Mark> mark(Place place) {
          return Optional.empty();
        }

        @Override
        public Optional<Setting> setting(Place place) {
          return Optional.empty();
        }
      };

  /** The place in the tier document that decides what stands at a place of a file. */
  Optional<Mark> mark(Place place);

  /** The key that decides what stands there, where the document may give it. */
  Optional<Setting> setting(Place place);

  /** A key, and how it spells a value. */
  interface Setting {
    String key();

    String spell(Object value);
  }
}
