package org.yawlfoundation.yawl.config.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;

/**
 * A tier document that was read from the disk, and what can be told of it without understanding it.
 *
 * @param source the document under its path below the project's folder, with forward slashes
 * @param text the same as text, for a first look
 */
record TierFile(TierSource source, String text) {
  private static final Pattern NAME =
      Pattern.compile("(?m)^tier:[ \\t]*([a-z0-9-]+)[ \\t]*\\r?(?:#.*)?$");
  private static final Pattern LINE = Pattern.compile("(?m)^[\"']?tier[\"']?[ \\t]*:.*$");

  static TierFile read(Path base, Path file) throws MojoExecutionException {
    var name = Paths.shown(base, file);
    try {
      var source = TierSource.read(name, file);
      return new TierFile(source, new String(source.bytes(), StandardCharsets.UTF_8));
    } catch (AccessDeniedException e) {
      throw new MojoExecutionException("Cannot read `" + name + "`: permission denied.", e);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read `" + name + "`: " + e.getMessage() + ".", e);
    }
  }

  String name() {
    return source.name();
  }

  /** The tier's name where it is plain to see, and empty in any doubt. */
  Optional<String> tier() {
    var found = NAME.matcher(text).results().map(line -> line.group(1)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Whether it may hold waivers, which end on a day that is not written in any hash. */
  boolean mayWaive() {
    return text.contains("waive") || text.contains("extends");
  }

  /** The line that names the tier. */
  Mark nameMark() {
    return LINE.matcher(text).results().findFirst().map(this::mark).orElseGet(this::top);
  }

  private Mark mark(MatchResult line) {
    int number = 1 + (int) text.substring(0, line.start()).chars().filter(c -> c == '\n').count();
    var source = line.group().stripTrailing();
    return new Mark(new Location(name(), number, 1), source, source.length(), "");
  }

  private Mark top() {
    return new Mark(new Location(name(), 1, 1), text.lines().findFirst().orElse(""), 1, "");
  }
}
