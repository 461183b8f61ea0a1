package org.yawlfoundation.yawl.config.catalogue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.oracle.Jdks;

/**
 * Asks JDK 17, 21 and 25 what they do with properties, and prints {@code jvm-properties.tsv}.
 *
 * <p>A name in {@code conf/security/java.security} is a security property. It may be given with
 * {@code -D} as well where code reads it so; it is kept as {@code security} only if no class that
 * has the name in it calls what reads system properties. A name that such a class of one JDK has in
 * it, and that stands nowhere in another JDK's classes, library or {@code java.security}, is {@code
 * unread} there.
 */
final class JvmPropertiesRecorder {
  /** Owners of methods that read system properties; a method's name, or all. */
  private static final Pattern SYSTEM =
      Pattern.compile(
          "java/lang/(System|Boolean|Integer|Long)\\.(getProperty|getProperties|getBoolean|getInteger|getLong)"
              + "|sun/security/action/Get.*|jdk/internal/misc/VM\\.getSaved.*|sun/net/NetProperties\\..*"
              + "|java/util/Properties\\.getProperty|.*\\.\\w*[oO]verridable\\w*"
              + "|sun/security/util/SecurityProperties\\..*|.*GetProperty\\w*\\..*|.*SecuritySupport\\..*");

  private static final Pattern NAME =
      Pattern.compile("(java|javax|jdk|sun|com\\.sun)(\\.[a-zA-Z0-9_-]+)+");
  private static final Pattern WHOLE =
      Pattern.compile("(?:-D)?(" + NAME.pattern().replace("(", "(?:") + ")=?");
  private static final Pattern LISTED = Pattern.compile("(?m)^#? ?([a-z][\\w.-]*[A-Za-z])=.*");
  private static final List<Integer> MAJORS = List.of(17, 21, 25);

  /** What one JDK has in it. */
  private record Image(
      Set<String> words, Set<String> read, Set<String> types, Set<String> security) {}

  private JvmPropertiesRecorder() {}

  public static void main(String[] none) throws IOException {
    System.out.print(record());
  }

  static String record() throws IOException {
    var images = new TreeMap<Integer, Image>();
    for (int major : MAJORS) {
      images.put(major, image(major));
    }
    var names = new TreeSet<String>();
    images.values().forEach(image -> names.addAll(image.read()));
    images.values().forEach(image -> names.removeAll(image.types()));
    images.values().forEach(image -> names.addAll(image.security()));
    var file =
        new StringBuilder(
            """
            # Properties that JDKs do not take from -D: security, only a security property; unread, read by another of these JDKs.
            # Asked by JvmPropertiesRecorder: conf/security/java.security, and the constants of all classes of
            """);
    file.append(
        "# OpenJDK %s.%n"
            .formatted(
                String.join(", ", MAJORS.stream().map(JvmPropertiesRecorder::version).toList())));
    file.append("# property\t17\t21\t25\n");
    for (var name : names) {
      var cells = images.values().stream().map(image -> cell(image, name)).toList();
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        file.append(name).append('\t').append(String.join("\t", cells)).append('\n');
      }
    }
    return file.toString();
  }

  private static String cell(Image image, String name) {
    return image.security().contains(name)
        ? image.read().contains(name) ? "" : "security"
        : image.words().contains(name) ? "" : "unread";
  }

  static String version(int major) {
    return Jdks.start(major, List.of()).errors().replaceAll("(?s)[^\"]*\"(.*?)\".*", "$1");
  }

  private static Image image(int major) throws IOException {
    var home = Jdks.trueHome(major);
    var words = new TreeSet<String>();
    var read = new TreeSet<String>();
    var types = new TreeSet<String>();
    var asks = new HashMap<String, Boolean>();
    try (var system =
            FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", home.toString()));
        var files = Files.walk(system.getPath("/modules"))) {
      for (var file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".class") && !file.endsWith("module-info.class")) {
          var constants = ClassConstants.read(Files.readAllBytes(file));
          var type = constants.name().replace('/', '.');
          types.add(type);
          types.add(type.replaceAll("\\.[^.]*$", ""));
          constants.words().stream()
              .filter(word -> word.indexOf('.') > 0 && NAME.matcher(word).matches())
              .forEach(words::add);
          if (constants.calls().stream()
              .anyMatch(c -> asks.computeIfAbsent(c, call -> SYSTEM.matcher(call).matches()))) {
            read.addAll(constants.strings());
          }
        } else if (file.endsWith("module-info.class")) {
          types.add(file.getName(1).toString());
        }
      }
    }
    words.addAll(JvmFlagsRecorder.words(JvmFlagsRecorder.library(major), WHOLE));
    var security = new TreeSet<String>();
    LISTED
        .matcher(Files.readString(home.resolve("conf/security/java.security")))
        .results()
        .forEach(m -> security.add(m.group(1)));
    read.removeIf(word -> !NAME.matcher(word).matches() && !security.contains(word));
    return new Image(words, read, types, security);
  }
}
