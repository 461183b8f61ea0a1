package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The front door opens in a program that does not have fabric8's models, so it loads no class of
 * theirs: neither then nor where they are there.
 */
class WithoutFabric8Test {
  private static final String ROOT = "org.yawlfoundation.yawl.config.";

  @Test
  void generatesAndChecksWithoutIt() throws Exception {
    try (var alone = withoutFabric8()) {
      var bundle = bundle(alone);
      var type = alone.loadClass(ROOT + "Bundle");
      assertThat(type.getMethod("printFindings").invoke(bundle)).isEqualTo("");
      assertThat(type.getMethod("isGood").invoke(bundle)).isEqualTo(true);
    }
  }

  @Test
  void cannotGiveObjectsWithoutIt() throws Exception {
    try (var alone = withoutFabric8()) {
      var of =
          alone
              .loadClass(ROOT + "kubernetes.KubernetesObjects")
              .getMethod("problems", alone.loadClass(ROOT + "Bundle"));
      var bundle = bundle(alone);
      assertThatExceptionOfType(InvocationTargetException.class)
          .isThrownBy(() -> of.invoke(null, bundle))
          .withCauseInstanceOf(NoClassDefFoundError.class);
    }
  }

  private static Object bundle(ClassLoader loader) throws ReflectiveOperationException {
    var config = loader.loadClass(ROOT + "YawlConfig");
    var sources = loader.loadClass(ROOT + "TierSource");
    var source =
        sources
            .getMethod("of", String.class, String.class)
            .invoke(null, "tier.yaml", "tier: alone\nagents: 1000\n");
    return config
        .getMethod("generate", sources, LocalDate.class)
        .invoke(config.getMethod("create").invoke(null), source, LocalDate.of(2026, 11, 23));
  }

  private static URLClassLoader withoutFabric8() throws IOException {
    var path =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getProperty("java.class.path"))
            .filter(entry -> !entry.contains("kubernetes-model-"))
            .map(WithoutFabric8Test::url)
            .toArray(URL[]::new);
    return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
