package org.yawlfoundation.yawl.config.oracle;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a test only where a program is on the path, and otherwise says which one is missing. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("oracle")
@ExtendWith(RequiresProgram.Condition.class)
public @interface RequiresProgram {
  /** The programs' names, such as {@code promtool}. */
  String[] value();

  /** Looks along the path. */
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return AnnotationSupport.findAnnotation(context.getElement(), RequiresProgram.class)
          .flatMap(
              wanted -> Stream.of(wanted.value()).filter(name -> find(name).isEmpty()).findFirst())
          .map(name -> ConditionEvaluationResult.disabled("`" + name + "` is not on the PATH"))
          .orElseGet(() -> ConditionEvaluationResult.enabled("all programs are there"));
    }

    /**
     * Where a program lies on the path, if it does; servers are looked for in {@code /usr/sbin}
     * too.
     */
    public static Optional<Path> find(String program) {
      var path =
          Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + "/usr/sbin";
      return Pattern.compile(Pattern.quote(File.pathSeparator))
          .splitAsStream(path)
          .filter(folder -> !folder.isEmpty())
          .map(folder -> Path.of(folder, program))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }
}
