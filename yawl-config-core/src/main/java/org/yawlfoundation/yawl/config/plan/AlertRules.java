package org.yawlfoundation.yawl.config.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/** The alerts. */
final class AlertRules {
  private final SheetBuilder sheet;
  private final Map<String, Alert> rules = new LinkedHashMap<>();

  AlertRules(SheetBuilder sheet) {
    this.sheet = sheet;
  }

  Map<String, Alert> all() {
    sheet.tier();
    return rules;
  }
}
