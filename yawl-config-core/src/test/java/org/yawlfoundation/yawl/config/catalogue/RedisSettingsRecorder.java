package org.yawlfoundation.yawl.config.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yawlfoundation.yawl.config.oracle.RedisServer;

/**
 * Asks a real redis-server for the directives of redis.conf and prints the file {@code
 * redis-<version>.tsv}.
 *
 * <p>{@code CONFIG GET *} tells most names. Some it tells only to who asks by name; so every word
 * of the program is asked for. What a directive takes stands in what the server says when it
 * refuses a file.
 */
final class RedisSettingsRecorder {
  /** They order the reader of the file, or are left from older versions; they are tried. */
  private static final List<String> NO_SETTINGS =
      List.of(
          "include",
          "io-threads-do-reads",
          "list-max-ziplist-entries",
          "list-max-ziplist-value",
          "loadmodule",
          "lua-replicate-commands",
          "rename-command",
          "sentinel",
          "user");

  /** What hangs on the machine, or on how the server was started to be asked. */
  private static final List<String> OF_THE_MACHINE =
      List.of("dir", "maxclients", "port", "unixsocket");

  private static final Pattern WORD = Pattern.compile("\\x00([a-z][a-z0-9_-]{1,60})(?=\\x00)");
  private static final Pattern MAPPED = Pattern.compile("(?m) (/\\S*redis\\S*)$");
  private static final Pattern SPELLINGS = Pattern.compile("one of the following: (.*)");
  private static final Pattern LETTERS = Pattern.compile("Use '(.*)'");
  private static final Pattern RANGE = Pattern.compile("between (-?[0-9]+) and ([0-9]+) inclusive");
  private static final String LARGEST_SIGNED = "9223372036854775807";
  private static final String LARGEST = "18446744073709551615";

  private final RedisServer server;
  private final Map<String, List<String>> rows = new TreeMap<>(Comparator.naturalOrder());

  private RedisSettingsRecorder(RedisServer server) {
    this.server = server;
  }

  public static void main(String[] programs) {
    for (var program : programs) {
      System.out.print(record(RedisServer.named(program)));
    }
  }

  static String record(RedisServer server) {
    var recorder = new RedisSettingsRecorder(server);
    recorder.ask();
    return """
        # What Redis %s says of the directives of redis.conf. Asked by RedisSettingsRecorder: names and defaults with
        # CONFIG GET, by every word that the program holds; types, ranges and choices by what it says to a file with a bad
        # value; what a change costs with CONFIG SET. A default that hangs on the machine is left empty.
        # 7.0 and 8.0 are Debian's builds, without the modules that Redis 8 may have; 7.2 and 7.4 were built from the
        # release tags with TLS.
        # setting\ttype\tdefault\tmin\tmax\tvalues\tapplies
        """
            .formatted(server.version())
        + recorder.rows.values().stream()
            .map(row -> String.join("\t", row) + "\n")
            .collect(Collectors.joining());
  }

  private void ask() {
    try {
      var folder = Files.createTempDirectory("redis");
      try {
        server.whileRunning("port 0\n", folder, this::ask);
      } finally {
        try (var files = Files.list(folder)) {
          files.forEach(file -> file.toFile().delete());
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (var name : NO_SETTINGS) {
      addIfKnown(name);
    }
  }

  private void ask(RedisServer.Running running) {
    var settings = new TreeMap<>(running.settings(List.of("*")));
    settings.putAll(running.settings(List.copyOf(words(running.pid()))));
    settings.forEach(
        (name, value) -> {
          var answer = String.join("\n", running.ask(List.of("CONFIG", "SET", name, value)));
          boolean fixed =
              answer.contains("can't set immutable config")
                  || answer.contains("can't set protected config");
          rows.put(name, row(name, value, fixed ? "restart" : "live"));
        });
  }

  /** Every word between two zeros in the program's file. */
  private static Collection<String> words(long pid) {
    try {
      var mapped = MAPPED.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "maps")));
      if (!mapped.find()) {
        throw new IllegalStateException("no program of Redis is mapped");
      }
      var program = Files.readString(Path.of(mapped.group(1)), StandardCharsets.ISO_8859_1);
      return WORD.matcher(program)
          .results()
          .map(word -> word.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> row(String name, String value, String applies) {
    var kind = kind(name);
    return List.of(
        name,
        kind.get(0),
        OF_THE_MACHINE.contains(name) ? "" : value,
        kind.get(1),
        kind.get(2),
        kind.get(3),
        applies);
  }

  /** Type, least, greatest, values. */
  private List<String> kind(String name) {
    var one = said(name + " non_sense");
    var two = said(name + " non_sense non_sense");
    var spellings = SPELLINGS.matcher(one);
    var letters = LETTERS.matcher(one);
    if (one.contains("'yes' or 'no'")) {
      return List.of("bool", "", "", "");
    } else if (spellings.find()) {
      var values = spellings.group(1).replace(", ", ",");
      var first = values.replaceAll(",.*", "");
      boolean several = said(name + " " + first + " " + first).isEmpty();
      return List.of(several ? "enums" : "enum", "", "", values);
    } else if (one.contains("into an integer")) {
      return number("integer", name, LARGEST_SIGNED, "-9223372036854775808");
    } else if (one.contains("as an octal number")) {
      return number("octal", name, "777777777777777777777", "7777777777");
    } else if (one.contains("memory or percent value")) {
      var percent = said(name + " 1000%").replaceAll("\\D+", "");
      return List.of("share", "-" + percent, LARGEST_SIGNED, "");
    } else if (one.contains("a memory value")) {
      return number("memory", name, LARGEST, LARGEST_SIGNED);
    } else if (letters.find()) {
      return List.of("letters", "", "", letters.group(1));
    } else if (one.contains("wrong number") || !two.contains("wrong number")) {
      return List.of("words", "", "", "");
    }
    if (said(name + " !").contains("contain")) {
      return List.of("letters", "", "", characters(name));
    }
    boolean file = said(name + " a/b").contains("can't be a path");
    boolean full = !said(name + " \"\"").isEmpty();
    return List.of(file ? "filename" : "string", full ? "1" : "", "", "");
  }

  /** Of all that can be printed, what a value may hold. */
  private String characters(String name) {
    return IntStream.rangeClosed(' ', '~')
        .filter(c -> said(String.format(Locale.ROOT, "%s \"\\x%02x\"", name, c)).isEmpty())
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** A number that is out of range makes the server tell the range. */
  private List<String> number(String type, String name, String large, String other) {
    for (var number : List.of(large, other)) {
      Matcher range = RANGE.matcher(said(name + " " + number));
      if (range.find()) {
        return List.of(
            type,
            decimal(range.group(1), type.equals("octal")),
            decimal(range.group(2), type.equals("octal")),
            "");
      }
    }
    return List.of(
        type,
        type.equals("memory") ? "0" : "-9223372036854775808",
        type.equals("memory") ? LARGEST : LARGEST_SIGNED,
        "");
  }

  private static String decimal(String digits, boolean octal) {
    return octal ? String.valueOf(Long.parseLong(digits, 8)) : digits;
  }

  private void addIfKnown(String name) {
    if (rows.containsKey(name)) {
      return;
    }
    var lines = new ArrayList<>(List.of(name + " non_sense", name + " non_sense non_sense"));
    lines.removeIf(line -> said(line).contains("Bad directive"));
    lines.removeIf(line -> said(line).isEmpty() && !server.knows(line));
    if (!lines.isEmpty()) {
      boolean works = lines.stream().anyMatch(line -> !said(line).isEmpty()) || orders(name);
      rows.put(name, List.of(name, works ? "directive" : "ignored", "", "", "", "", "restart"));
    }
  }

  /** Users and modules are only looked at when the file has been read. */
  private static boolean orders(String name) {
    return name.equals("user") || name.equals("loadmodule");
  }

  private String said(String line) {
    return server.refusal(line).orElse("");
  }
}
