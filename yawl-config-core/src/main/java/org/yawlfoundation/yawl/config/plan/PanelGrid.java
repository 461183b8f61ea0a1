package org.yawlfoundation.yawl.config.plan;

import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Panel.Place;

/**
 * Gives the panels of one dashboard their places and numbers, from top to bottom: no two overlap,
 * and each line fills the whole width.
 */
final class PanelGrid {
  private static final long COLUMNS = 24;

  private long below;
  private long ids;
  private boolean shut;
  private long belowShut;

  /** A number that nothing else of the dashboard has. */
  long id() {
    return ++ids;
  }

  /**
   * A heading.
   *
   * @param collapsed whether what follows takes no room until it is opened
   */
  Place heading(boolean collapsed) {
    var place = new Place(0, below, COLUMNS, 1);
    below++;
    belowShut = below;
    shut = collapsed;
    return place;
  }

  /** Panels of one height side by side; the first are wider where they cannot all be alike. */
  List<Place> line(int panels, long height) {
    var places = new ArrayList<Place>();
    long x = 0;
    for (int i = 0; i < panels; i++) {
      long width = COLUMNS / panels + (i < COLUMNS % panels ? 1 : 0);
      places.add(new Place(x, shut ? belowShut : below, width, height));
      x += width;
    }
    if (shut) {
      belowShut += height;
    } else {
      below += height;
    }
    return places;
  }
}
