package org.yawlfoundation.yawl.config.plan;

import java.util.function.BiConsumer;

/**
 * A panel as its subject tells of it, before it has a place.
 *
 * @param name short, and its own within its row
 * @param kind what it looks like
 * @param title what is seen
 * @param source of what it shows
 * @param content what it says of itself, and asks
 */
record PanelDraft(
    String name,
    Panel.Kind kind,
    String title,
    String source,
    BiConsumer<PanelBuilder, Inputs> content) {

  /** Values over time. */
  static PanelDraft lines(
      String name, String title, String source, BiConsumer<PanelBuilder, Inputs> content) {
    return new PanelDraft(name, Panel.Kind.LINES, title, source, content);
  }

  /** What is now, large. */
  static PanelDraft single(
      String name, String title, String source, BiConsumer<PanelBuilder, Inputs> content) {
    return new PanelDraft(name, Panel.Kind.SINGLE, title, source, content);
  }

  /** What is now, as a table. */
  static PanelDraft rows(
      String name, String title, String source, BiConsumer<PanelBuilder, Inputs> content) {
    return new PanelDraft(name, Panel.Kind.ROWS, title, source, content);
  }
}
