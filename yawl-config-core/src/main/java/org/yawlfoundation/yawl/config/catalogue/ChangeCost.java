package org.yawlfoundation.yawl.config.catalogue;

/** What it costs to bring a changed setting into force, from the cheapest to the dearest. */
public enum ChangeCost {
  /** A command changes it in the running program, which reads its file only when it starts. */
  LIVE("a command to %s, or a restart"),
  /** The program reads its file again and goes on; work in hand is not touched. */
  RELOAD("a reload of %s"),
  /** As a reload, but sessions that are open keep the old value. */
  NEW_SESSION("a reload of %s; open sessions keep the old value"),
  /** The program must be stopped and started. */
  RESTART("a restart of %s"),
  /** It cannot be set in a file at all: it was fixed when the program or its data was made. */
  FIXED("a new installation of %s");

  private final String words;

  ChangeCost(String words) {
    this.words = words;
  }

  /** The cost as it reads in a sentence, such as {@code a restart of PostgreSQL 17}. */
  public String words(String program) {
    return words.formatted(program);
  }
}
