package org.yawlfoundation.yawl.config;

import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.plan.Origin.Kind;
import org.yawlfoundation.yawl.config.plan.Why;

/**
 * Everything about one value of a plan.
 *
 * @param path of its key
 * @param value as the tier document spells it, with its unit
 * @param meaning one sentence
 * @param type such as "a number from 1 to 8"
 * @param decidedBy who decided it
 * @param given the place where the document gives it
 * @param instead what it would have been, where it is given
 * @param formula in which inputs stand by their paths; empty where nothing was computed
 * @param numbers the same with the inputs' values
 * @param source a manual with its version, the guide's section, or what is assumed
 * @param deviation what the guide says in its place
 * @param inputs what it follows from
 * @param leadsTo what follows from it
 * @param readers who reads it, and where
 * @param rules those that take this very value into their sums
 * @param fileRules those that read the files that it stands in as a whole
 * @param group the keys above it in the document, from the top
 * @param key its name there, and the value to write; empty where no document may give it
 * @param costs what a change takes until it is obeyed
 */
public record Explained(
    String path,
    String value,
    String meaning,
    String type,
    Kind decidedBy,
    Optional<Location> given,
    Optional<String> instead,
    String formula,
    String numbers,
    String source,
    Optional<Why.Deviation> deviation,
    List<Input> inputs,
    List<Named> leadsTo,
    List<Reader> readers,
    List<Named> rules,
    List<Named> fileRules,
    List<String> group,
    Optional<Named> key,
    List<String> costs) {
  public Explained {
    inputs = List.copyOf(inputs);
    leadsTo = List.copyOf(leadsTo);
    readers = List.copyOf(readers);
    rules = List.copyOf(rules);
    fileRules = List.copyOf(fileRules);
    group = List.copyOf(group);
    costs = List.copyOf(costs);
  }

  /** A value that this one follows from, with what that follows from. */
  public record Input(String path, String value, String because, List<Input> inputs) {
    public Input {
      inputs = List.copyOf(inputs);
    }
  }

  /** A path and its value, or a rule's code and name. */
  public record Named(String id, String text) {}

  /**
   * A line of a file.
   *
   * @param program that the file is for
   * @param through the value that stands there and follows from this one; empty where this one does
   */
  public record Reader(String file, int line, String program, String through) {}
}
