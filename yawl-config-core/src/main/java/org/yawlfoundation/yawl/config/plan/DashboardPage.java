package org.yawlfoundation.yawl.config.plan;

/** The dashboards, in the order in which their links stand. */
enum DashboardPage {
  OVERVIEW("yawl-overview", "Overview", "-overview"),
  ENGINE("yawl-engine", "Engine", ""),
  JVM("yawl-jvm", "JVM", "-jvm"),
  DATABASE("yawl-database", "Database and Pool", "-database"),
  NETWORK("yawl-network", "Network and Nodes", "-network"),
  OBJECTIVES("yawl-slo", "Objectives", "-slo");

  private final String file;
  private final String subject;
  private final String ending;

  DashboardPage(String file, String subject, String ending) {
    this.file = file;
    this.subject = subject;
    this.ending = ending;
  }

  /** What its file is called, without the ending. */
  String file() {
    return file;
  }

  /** What it is about, in a few words. */
  String subject() {
    return subject;
  }

  String uid(String prefix) {
    return prefix + ending;
  }

  /** Its address within Grafana. */
  String path(String prefix) {
    return "/d/" + uid(prefix);
  }
}
