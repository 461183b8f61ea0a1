package org.yawlfoundation.yawl.config.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeysTest {
  /** The classes that hold keys, as the build lays them down beside {@link Keys}. */
  static List<String> holders() throws Exception {
    var home = Path.of(Keys.class.getResource("Keys.class").toURI()).getParent();
    try (var files = Files.list(home)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.matches("[A-Z][A-Za-z]+Keys\\.class"))
          .map(file -> Keys.class.getPackageName() + "." + file.replace(".class", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void seesTheClasses() throws Exception {
    assertThat(holders())
        .contains(EngineKeys.class.getName(), PostgresKeys.class.getName())
        .hasSameSizeAs(Keys.SUBJECTS);
  }

  @Test
  void listsEveryConstant() throws Exception {
    var constants = new ArrayList<Key<?>>();
    for (var holder : holders()) {
      for (var field : Class.forName(holder).getFields()) {
        if (field.get(null) instanceof Key<?> key) {
          constants.add(key);
        } else if (field.get(null) instanceof Record keys) {
          for (var component : keys.getClass().getRecordComponents()) {
            constants.add((Key<?>) component.getAccessor().invoke(keys));
          }
        }
      }
    }
    assertThat(Keys.all()).hasSizeGreaterThan(200).containsExactlyInAnyOrderElementsOf(constants);
  }

  /** Classes that load one another in a circle are half made in one order, and whole in another. */
  @ParameterizedTest
  @MethodSource("holders")
  void isWholeWhicheverClassIsLoadedFirst(String first) throws Exception {
    try (var loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Class.forName(first, true, loader);
      var paths = new ArrayList<Object>();
      for (var key :
          (List<?>) loader.loadClass(Keys.class.getName()).getMethod("all").invoke(null)) {
        paths.add(key.getClass().getMethod("path").invoke(key));
      }
      assertThat(paths).containsExactlyElementsOf(Keys.all().stream().map(Key::path).toList());
    }
  }

  private static URL[] classPath() throws Exception {
    var urls = new ArrayList<URL>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
