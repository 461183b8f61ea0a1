package org.yawlfoundation.yawl.config.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.yawlfoundation.yawl.config.report.FailOn;
import org.yawlfoundation.yawl.config.report.Findings;
import org.yawlfoundation.yawl.config.report.Form;

/**
 * In which forms a goal gives what it found, and what of it fails the goal.
 *
 * @param folder where the files go
 */
record Report(List<Form> forms, FailOn failOn, Path folder) {
  /** Reads what the user asked for. */
  static Report of(List<String> forms, String failOn, Path folder) throws MojoFailureException {
    var all = Form.all();
    var asked = new ArrayList<Form>();
    for (var name : forms) {
      asked.add(
          all.stream()
              .filter(form -> form.name().equals(name.strip()))
              .findFirst()
              .orElseThrow(() -> refused("findings", name, all.stream().map(Form::name).toList())));
    }
    var level =
        FailOn.of(failOn)
            .orElseThrow(
                () ->
                    refused(
                        "failOn", failOn, Stream.of(FailOn.values()).map(FailOn::word).toList()));
    return new Report(List.copyOf(asked), level, folder);
  }

  private static MojoFailureException refused(String key, String value, List<String> words) {
    var known = words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    return new MojoFailureException(
        "`yawl-config." + key + "` is `" + value + "`, which is none of " + known + ".");
  }

  /** The same, failing on errors at least. */
  Report strict() {
    return failOn == FailOn.NEVER ? new Report(forms, FailOn.ERROR, folder) : this;
  }

  /** Whether it says no more than the log does. */
  boolean isPlain() {
    return forms.isEmpty() && failOn != FailOn.WARNING;
  }

  /** Writes the files, and prints the forms that belong on standard output. */
  @SuppressWarnings("SystemOut") // Maven's log would put its own words before each line.
  void give(Findings findings) throws MojoExecutionException {
    for (var form : forms) {
      var text = form.of(findings);
      if (form.file().isEmpty()) {
        System.out.print(text);
      } else {
        write(folder.resolve(form.file().get()), text);
      }
    }
  }

  private static void write(Path file, String text) throws MojoExecutionException {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot write `" + file + "`: " + e.getMessage() + ".", e);
    }
  }
}
