package org.yawlfoundation.yawl.config.facts;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.yaml.YamlFile;

/** A file, read once for all who ask about it. */
public sealed interface ParsedFile {
  String path();

  /** The text, line by line. */
  List<String> lines();

  /** A line that gives a name a value, as this kind of file spells it: {@code -Xmx4g}. */
  String spell(String name, Object value);

  /** A YAML file. */
  record Yaml(String path, List<String> lines, YamlFile yaml) implements ParsedFile {
    @Override
    public String spell(String name, Object value) {
      return name + ": " + spelt(name, value);
    }

    /** Kubernetes' own fields count seconds and per cents; elsewhere these bear their units. */
    private static Object spelt(String name, Object value) {
      if (value instanceof Duration duration) {
        return name.endsWith("econds") ? duration.toSeconds() : Durations.text(duration);
      }
      return value instanceof Percentage share
              && (name.endsWith("Utilization") || name.equals("value"))
          ? share.wholePercents()
          : value;
    }
  }

  /** A JSON file, whose values have places as those of YAML have. */
  record Json(String path, List<String> lines, YamlFile json) implements ParsedFile {
    @Override
    public String spell(String name, Object value) {
      return '"' + name + "\": " + value;
    }
  }

  /** A file of rows of words: limits.d, pg_hba.conf. */
  record Rows(String path, List<String> lines, List<Row> rows) implements ParsedFile {
    public Rows {
      rows = List.copyOf(rows);
    }

    @Override
    public String spell(String name, Object value) {
      return name + " " + value;
    }
  }

  /** A script of SQL, statement by statement. */
  record Sql(String path, List<String> lines, List<List<Word>> statements) implements ParsedFile {
    public Sql {
      statements = List.copyOf(statements);
    }

    @Override
    public String spell(String name, Object value) {
      var text =
          value instanceof Duration duration
              ? "= '" + Durations.postgres(duration) + "'"
              : value.toString();
      return name + " " + text;
    }
  }

  /** A word of a statement: a string or a name without its quotes. */
  record Word(String text, Place place) {}

  /** A page for people, of which no more is read than that it is there. */
  record Page(String path, List<String> lines) implements ParsedFile {
    @Override
    public String spell(String name, Object value) {
      return name + " " + value;
    }
  }

  /** A row of words between blanks, without a comment at its end. */
  record Row(List<String> words, Place place) {
    public Row {
      words = List.copyOf(words);
    }
  }

  /** A file of settings: postgresql.conf, pgbouncer.ini, sysctl.d, redis.conf. */
  record Settings(
      String path, List<String> lines, Kind kind, List<Setting> settings, List<Problem> problems)
      implements ParsedFile {
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_.+-]+|'.*'");

    public Settings {
      settings = List.copyOf(settings);
      problems = List.copyOf(problems);
    }

    @Override
    public String spell(String name, Object value) {
      var text = kind == Kind.POSTGRESQL ? quoted(text(value)) : text(value);
      return name + (kind == Kind.REDIS ? " " : " = ") + text;
    }

    /** Whether another file gives the same settings the same values. */
    boolean saysAs(Settings other) {
      return settings.stream()
          .map(Setting::line)
          .toList()
          .equals(other.settings.stream().map(Setting::line).toList());
    }

    /** A value as the program spells it, without quotes. */
    public String text(Object value) {
      if (value instanceof Memory memory && kind == Kind.REDIS) {
        return memory.redis();
      } else if (kind == Kind.POSTGRESQL && value instanceof Memory memory) {
        return memory.postgres();
      } else if (kind == Kind.POSTGRESQL && value instanceof Duration duration) {
        return Durations.postgres(duration);
      }
      return String.valueOf(value);
    }

    private static String quoted(String text) {
      return BARE.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
    }
  }

  /** A file of JVM options. */
  record Options(String path, List<String> lines, List<Option> options) implements ParsedFile {
    public Options {
      options = List.copyOf(options);
    }

    @Override
    public String spell(String name, Object value) {
      var equals = name.matches("-X[a-z]+") ? "" : "=";
      return name + equals + text(value);
    }

    /** Times stand in properties, whose readers count milliseconds. */
    private static Object text(Object value) {
      if (value instanceof Duration time) {
        return time.toMillis();
      }
      return value instanceof Memory memory ? memory.jvm() : value;
    }
  }

  /** Whose settings a file holds. */
  enum Kind {
    POSTGRESQL,
    PGBOUNCER,
    REDIS,
    SYSCTL,
    SYSTEMD
  }

  /**
   * One setting.
   *
   * @param section of an ini file, such as {@code pgbouncer}; empty elsewhere
   * @param value without quotes
   * @param written the value as it stands in the file
   * @param place of the value
   * @param namePlace of the name
   */
  record Setting(
      String section, String name, String value, String written, Place place, Place namePlace) {
    /** What it says, wherever it stands. */
    private List<String> line() {
      return List.of(section, name, value);
    }

    /** The same value under another name. */
    public Setting named(String other) {
      return new Setting(section, other, value, written, place, namePlace);
    }
  }

  /** One option of a command line. */
  record Option(String text, Place place) {}

  /** A line that is no setting. */
  record Problem(String message, Place place) {}
}
