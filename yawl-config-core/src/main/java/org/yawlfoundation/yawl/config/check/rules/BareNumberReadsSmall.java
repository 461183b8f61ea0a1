package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;
import org.yawlfoundation.yawl.config.finding.Finding;

/** A timeout of 60 without a unit ends statements after 60 milliseconds. */
@AutoService(Rule.class)
public final class BareNumberReadsSmall implements Rule {
  @Override
  public String id() {
    return "YC214";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    return subject
        .files(ParsedFile.Settings.class)
        .flatMap(
            file ->
                SettingRefused.postgresql(file).stream()
                    .flatMap(
                        major -> file.settings().stream().flatMap(s -> judge(subject, s, major))));
  }

  private Stream<Finding> judge(Subject subject, Setting setting, int major) {
    var readings = subject.catalogues().postgresql(major).readings(setting.name(), setting.value());
    if (readings.isEmpty()) {
      return Stream.empty();
    }
    return subject
        .warning(this, "`%s` reads `%s` as %s.", setting.name(), setting.value(), readings.get(0))
        .at(setting.place(), "")
        .write(setting, readings.get(1))
        .write(setting, readings.get(0))
        .tell();
  }
}
