package org.yawlfoundation.yawl.config.tier;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Spelling;
import org.yawlfoundation.yawl.config.yaml.YamlMap;

/**
 * A name that its group does not have.
 *
 * @param siblings the names that the group has
 * @param near the one that was meant, judging by its letters
 */
record UnknownKey(String group, String name, List<String> siblings, Optional<String> near) {
  static final String ID = "YC101";

  /** Judges a name that stands in a map at a path of the key list. */
  static UnknownKey of(YamlMap map, String name, String path) {
    var group = path.equals(name) ? "" : path.substring(0, path.length() - name.length() - 1);
    var siblings = siblings(group);
    var near = Spelling.nearest(name, siblings).filter(n -> map.key(n).isEmpty());
    return new UnknownKey(group, name, siblings, near);
  }

  /** What is wrong and what to write, as yet without a place. */
  Finding finding() {
    var owner = group.isEmpty() ? "A tier document" : "`" + group + "`";
    var has = owner.replaceFirst("^A ", "a ") + " has " + String.join(", ", siblings);
    return Finding.error(ID, owner + " has no key `" + Excerpt.of(name) + "`.")
        .help(
            near.map(n -> "write `" + n + "` (" + has + ")")
                .or(() -> elsewhere().map(e -> "write it as " + nested(e) + " (" + has + ")"))
                .orElse("remove the line (" + has + ")"));
  }

  /** The path of a key that has this name in another group, or is called so by its whole path. */
  private Optional<String> elsewhere() {
    var path = group.isEmpty() ? name : group + "." + name;
    return Keys.all().stream()
        .filter(key -> key.settable() && !key.path().contains("[]"))
        .filter(
            key -> key.name().equals(name) || key.path().equals(path) || key.path().equals(name))
        .map(Key::path)
        .findFirst();
  }

  /** A key's path as the document spells it, each group around the next. */
  private static String nested(String path) {
    var settings = path.indexOf(".settings.");
    var steps =
        settings < 0
            ? List.of(path.split("\\."))
            : List.of(path.substring(0, settings), "settings", path.substring(settings + 10));
    return "`"
        + String.join(": {", steps)
        + ": ...`".replace("`", "}".repeat(steps.size() - 1) + "`");
  }

  private static List<String> siblings(String group) {
    var prefix = group.isEmpty() ? "" : group + ".";
    var names = new LinkedHashSet<String>();
    Keys.SUBJECTS.stream()
        .flatMap(UnknownKey::paths)
        .filter(path -> path.startsWith(prefix))
        .map(path -> path.substring(prefix.length()).split("[.\\[]", 2)[0])
        .forEach(names::add);
    return List.copyOf(names);
  }

  private static Stream<String> paths(KeyList subject) {
    var settable = subject.keys().values().stream().filter(Key::settable).map(Key::path);
    return Stream.concat(settable, subject.open().keySet().stream());
  }
}
