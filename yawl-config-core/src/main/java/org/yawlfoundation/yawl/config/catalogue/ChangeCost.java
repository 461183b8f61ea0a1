package org.yawlfoundation.yawl.config.catalogue;

/** What it costs to bring a changed setting into force, from the cheapest to the dearest. */
public enum ChangeCost {
  /** A command changes it in the running program, which reads its file only when it starts. */
  LIVE("a command"),
  /** The program reads its file again and goes on; work in hand is not touched. */
  RELOAD("a reload"),
  /** As a reload, but sessions that are open keep the old value. */
  NEW_SESSION("a reload, and new sessions"),
  /** The program must be stopped and started. */
  RESTART("a restart"),
  /** It cannot be set in a file at all: it was fixed when the program or its data was made. */
  FIXED("a new installation");

  private final String words;

  ChangeCost(String words) {
    this.words = words;
  }

  /** The cost as it reads in a sentence, such as {@code a restart}. */
  public String words() {
    return words;
  }
}
