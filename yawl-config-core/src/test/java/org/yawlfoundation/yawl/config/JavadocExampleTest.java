package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples that users copy, from the Javadoc of the front door and from the README, compiled
 * and run.
 */
class JavadocExampleTest {
  private static final Pattern JAVADOC =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* \\}</pre>", Pattern.DOTALL);
  private static final Pattern README = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  static Stream<String> examples() throws Exception {
    var sources = Path.of("src/main/java/org/yawlfoundation/yawl/config");
    var source =
        Files.readString(sources.resolve("YawlConfig.java"))
            + Files.readString(sources.resolve("kubernetes/package-info.java"));
    var readme = Files.readString(Path.of("../README.md"));
    var javadoc =
        JAVADOC.matcher(source).results().map(m -> m.group(1).replaceAll("(?m)^ \\* ?", ""));
    return Stream.concat(javadoc, README.matcher(readme).results().map(m -> m.group(1)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleCompilesAndRuns(String example, @TempDir Path folder) throws Exception {
    var file =
        Files.writeString(
            folder.resolve("Example.java"),
            """
            import io.fabric8.kubernetes.api.model.*;
            import io.fabric8.kubernetes.api.model.apps.*;
            import java.time.LocalDate;
            import org.yawlfoundation.yawl.config.*;
            import org.yawlfoundation.yawl.config.kubernetes.*;
            public class Example {
              public static void run() {
            %s
              }
            }
            """
                .formatted(example));
    int outcome =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-proc:none",
                file.toString());
    assertThat(outcome).as(example).isZero();
    try (var loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      loader.loadClass("Example").getMethod("run").invoke(null);
    }
  }

  @org.junit.jupiter.api.Test
  void allExamplesWereFound() throws Exception {
    assertThat(examples().toList())
        .hasSize(3)
        .allSatisfy(e -> assertThat(e).contains("YawlConfig.create()"));
    assertThat(List.of("isGood", "printFindings"))
        .allSatisfy(m -> assertThat(examples().toList().get(0)).contains(m));
  }
}
