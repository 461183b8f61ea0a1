package org.yawlfoundation.yawl.config.tier;

/**
 * Thrown by a key's type at a scalar that it does not take; the message completes the sentence
 * "`key` ...".
 */
final class NotLegal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String help;

  NotLegal(String complaint, String help) {
    super(complaint, null, false, false);
    this.help = help;
  }

  String complaint() {
    return String.valueOf(getMessage());
  }

  String help() {
    return help;
  }
}
