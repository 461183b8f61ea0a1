package org.yawlfoundation.yawl.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;
import org.yawlfoundation.yawl.config.render.TemplateTexts;

/**
 * Templates of a user's own: {@code kubernetes/pdb.yaml.ftl} replaces ours, another name adds a
 * file. Immutable.
 */
public final class UserTemplates {
  private static final String CODE = "YC304";
  private static final int LARGEST = 1 << 18;
  private static final int MOST = 1000;

  private final TemplateTexts texts;

  private UserTemplates(TemplateTexts texts) {
    this.texts = texts;
  }

  /** Templates that are at hand as text, by path such as {@code kubernetes/pdb.yaml.ftl}. */
  public static UserTemplates of(Map<String, String> texts) {
    return new Collector("").of(texts);
  }

  /** Reads the templates in a folder and those below it. */
  public static UserTemplates read(Path folder) throws IOException {
    return read(folder.toString().replace('\\', '/'), folder);
  }

  /**
   * Reads the templates in a folder and those below it, but for hidden ones.
   *
   * @param name how to call the folder in findings, such as its path below the project's
   * @throws IOException when the folder is not there or cannot be read
   */
  public static UserTemplates read(String name, Path folder) throws IOException {
    return new Collector(name).read(folder.toRealPath());
  }

  TemplateTexts texts() {
    return texts;
  }

  /** Takes what is a template, and tells of what is none. */
  private static final class Collector extends SimpleFileVisitor<Path> {
    private final String name;
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private Path root = Path.of("");

    Collector(String name) {
      this.name = name;
    }

    UserTemplates of(Map<String, String> given) {
      given.forEach((path, text) -> add(path, text.getBytes(StandardCharsets.UTF_8)));
      return collected();
    }

    UserTemplates read(Path folder) throws IOException {
      root = folder;
      Files.walkFileTree(folder, this);
      return collected();
    }

    private UserTemplates collected() {
      return new UserTemplates(new TemplateTexts(name, texts, findings));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      var path = root.relativize(file).toString().replace('\\', '/');
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      } else if (texts.size() >= MOST) {
        refuse("", "There are more than " + MOST + " templates.", "name the folder of templates");
        return FileVisitResult.TERMINATE;
      } else if (!isOwn(file)) {
        refuse(
            path,
            "`%s` leads out of the folder of templates, or to no file.",
            "put the template itself there");
      } else {
        try (var in = Files.newInputStream(file)) {
          add(path, in.readNBytes(LARGEST + 1));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    /** Hidden by its name; the template of a hidden file is not. */
    private static boolean isHidden(Path file) {
      var last = file.getFileName().toString();
      return last.startsWith(".") && !last.equals(".gitattributes.ftl");
    }

    private boolean isOwn(Path file) {
      try {
        return Files.isRegularFile(file) && file.toRealPath().startsWith(root);
      } catch (IOException e) {
        return false;
      }
    }

    private void add(String path, byte[] bytes) {
      var text = text(bytes);
      if (bytes.length > LARGEST) {
        refuse(path, "`%s` is larger than 256 KiB.", "make several templates of it");
      } else if (text.isEmpty()) {
        refuse(path, "`%s` is no UTF-8 text.", "save it as UTF-8, without control characters");
      } else {
        texts.put(path, text.get());
      }
    }

    private static Optional<String> text(byte[] bytes) {
      try {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        var plain = (text.startsWith("\ufeff") ? text.substring(1) : text).replace("\r\n", "\n");
        return plain.chars().anyMatch(c -> (c < ' ' && c != '\n' && c != '\t') || c == 0x7f)
            ? Optional.empty()
            : Optional.of(plain);
      } catch (CharacterCodingException e) {
        return Optional.empty();
      }
    }

    private void refuse(String path, String headline, String help) {
      var shown = name.isEmpty() ? path : path.isEmpty() ? name : name + "/" + path;
      findings.add(
          Finding.error(CODE, headline.formatted(shown))
              .at(new Mark(new Location(shown, 1, 1), "", 1, ""))
              .help(help));
    }
  }
}
