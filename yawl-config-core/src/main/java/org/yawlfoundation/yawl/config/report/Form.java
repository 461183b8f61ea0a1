package org.yawlfoundation.yawl.config.report;

import java.util.List;
import java.util.Optional;

/** A form in which a program or a person reads findings. */
public interface Form {
  /** As a user asks for it. */
  String name();

  /** The file's name; empty where the text belongs on standard output. */
  Optional<String> file();

  /** The whole text: nothing is left out, however much was found. */
  String of(Findings findings);

  /** All forms there are, by name. */
  static List<Form> all() {
    return List.of(
        new GithubForm(),
        new GitlabForm(),
        new JsonForm(),
        new JunitForm(),
        new MarkdownForm(),
        new SarifForm());
  }
}
