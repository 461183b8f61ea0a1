package org.yawlfoundation.yawl.config.promql;

/** Ends the reading of an expression. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Fault fault;

  private Refused(Fault fault) {
    super(fault.message(), null, false, false);
    this.fault = fault;
  }

  static Refused at(Span span, String message, String help) {
    return new Refused(Fault.at(span, message, help));
  }

  Fault fault() {
    return fault;
  }
}
