package org.yawlfoundation.yawl.config.quantity;

/**
 * A TCP port that a program listens on.
 *
 * @param number 1 to 65535
 */
public record Port(int number) implements Comparable<Port> {
  public Port {
    if (number < 1 || number > 65_535) {
      throw new IllegalArgumentException("A port lies between 1 and 65535: " + number);
    }
  }

  @Override
  public int compareTo(Port other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return String.valueOf(number);
  }
}
