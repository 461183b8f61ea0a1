package org.yawlfoundation.yawl.config;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom, and what nobody may call because bytes would change from run to run. */
class ArchitectureTest {
  private static final String ROOT = "org.yawlfoundation.yawl.config";

  /** Each knows only those before it. */
  private static final List<String> ORDER =
      List.of(
          "quantity",
          "finding",
          "yaml",
          "catalogue",
          "promql",
          "tier",
          "plan",
          "artifact",
          "render",
          "facts",
          "check",
          "check.rules",
          "output",
          "report",
          "audit");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void seesTheCode() {
    assertThat(OURS.size()).isGreaterThan(100);
    assertThat(OURS.contain(ArchitectureTest.class)).isFalse();
  }

  @TestFactory
  Stream<DynamicTest> everyPackageKnowsOnlyThoseBeforeIt() {
    return ORDER.stream().map(name -> DynamicTest.dynamicTest(name, () -> below(name).check(OURS)));
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    assertThat(OURS.stream().map(JavaClass::getPackageName).distinct())
        .allMatch(
            name ->
                name.matches(ROOT + "(\\.kubernetes)?")
                    || ORDER.contains(name.substring(ROOT.length() + 1)));
  }

  /** It knows libraries that a program may do without. */
  @Test
  void nobodyKnowsTheTypedObjects() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".kubernetes")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".kubernetes")
        .check(OURS);
  }

  /** A rule judges files, whoever made them. */
  @Test
  void factsAndRulesKnowNoPlan() {
    knowsNone("facts", "tier", "plan", "artifact", "render").check(OURS);
    knowsNone("check", "plan", "artifact", "render").check(OURS);
    knowsNone("check.rules", "tier", "plan", "artifact", "render").check(OURS);
    knowsNone(
            "output",
            ORDER.stream().filter(p -> !p.matches("finding|output")).toArray(String[]::new))
        .check(OURS);
  }

  @Test
  void eachLibraryIsKnownInOnePlace() {
    only("render", "freemarker..").check(OURS);
    only("facts", "com.networknt..").check(OURS);
    only("yaml", "org.snakeyaml..").check(OURS);
    only("output", "com.github.difflib..").check(OURS);
    only("audit", "org.commonmark..").check(OURS);
    only("kubernetes", "io.fabric8..").check(OURS);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".yaml",
            ROOT + ".tier",
            ROOT + ".facts",
            ROOT + ".output",
            ROOT + ".report",
            ROOT + ".kubernetes")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .check(OURS);
  }

  @Test
  void nobodyReadsOrWritesFilesButTheTwoEnds() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".output")
        .and()
        .doNotHaveFullyQualifiedName(TierSource.class.getName())
        .and()
        .haveNameNotMatching(UserTemplates.class.getName() + ".*")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .check(OURS);
    noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.File").check(OURS);
    noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..").check(OURS);
  }

  /** Their order of iteration changes from one JVM run to the next; empty ones have none. */
  private static final ArchRule NO_ORDER =
      noClasses()
          .should()
          .callMethodWhere(
              call(
                  "Map.of, Set.of and the like",
                  c ->
                      (owner(c, Map.class) || owner(c, java.util.Set.class))
                          && List.of("of", "copyOf", "ofEntries").contains(c.getName())
                          && !c.getTarget().getRawParameterTypes().isEmpty()))
          .orShould()
          .callMethodWhere(
              call(
                  "collectors into hashes",
                  c ->
                      owner(c, Collectors.class)
                          && (c.getName().matches("toSet|toUnmodifiable(Set|Map)")
                              || (c.getName().equals("toMap") && parameters(c) < 4)
                              || (c.getName().equals("groupingBy") && parameters(c) < 3))));

  private static final ArchRule NO_ENVIRONMENT =
      noClasses()
          .should()
          .callMethodWhere(
              call(
                  "clocks and defaults of the machine",
                  c ->
                      (c.getTargetOwner().getPackageName().equals("java.time")
                              && c.getName().equals("now"))
                          || (owner(c, System.class)
                              && c.getName().matches("currentTimeMillis|getenv|lineSeparator"))
                          || c.getName().matches("getDefault|systemDefault")
                          || (owner(c, String.class)
                              && c.getName().matches("to(Lower|Upper)Case")
                              && parameters(c) == 0)))
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  private static final ArchRule NO_FLOATING_FIELDS =
      noFields()
          .should()
          .haveRawType(describe("double or float", ArchitectureTest::isFloating))
          .allowEmptyShould(true);

  private static final ArchRule NO_FLOATING_SIGNATURES =
      noCodeUnits()
          .that(
              describe(
                  "are not in LogScale",
                  (JavaCodeUnit c) -> !c.getOwner().getSimpleName().equals("LogScale")))
          .should()
          .haveRawReturnType(describe("double or float", ArchitectureTest::isFloating))
          .orShould()
          .haveRawParameterTypes(
              describe(
                  "double or float",
                  (List<JavaClass> types) ->
                      types.stream().anyMatch(ArchitectureTest::isFloating)));

  private static final ArchRule STATICS_ARE_FINAL =
      fields().that().areStatic().should().beFinal().allowEmptyShould(true);

  @TestFactory
  Stream<DynamicTest> theSameTierGivesTheSameBytes() {
    return Stream.of(
            NO_ORDER, NO_ENVIRONMENT, NO_FLOATING_FIELDS, NO_FLOATING_SIGNATURES, STATICS_ARE_FINAL)
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
  }

  /** In an Arabic locale, %d prints Arabic digits; %s does not. */
  @Test
  void numbersAreFormattedWithoutALocale() throws IOException {
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (var source : sources.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(source))
            .as("%s", source)
            .doesNotContainPattern("%[0-9,]*[dfeg]\\b");
      }
    }
  }

  @Test
  void aViolationWouldBeSeen() {
    var planted = new ClassFileImporter().importClasses(Planted.class);
    for (var rule :
        List.of(
            NO_ORDER,
            NO_ENVIRONMENT,
            NO_FLOATING_FIELDS,
            NO_FLOATING_SIGNATURES,
            STATICS_ARE_FINAL)) {
      assertThat(rule.evaluate(planted).hasViolation()).as(rule.getDescription()).isTrue();
    }
    assertThat(knows(ROOT, ROOT + ".finding").evaluate(OURS).hasViolation()).isTrue();
  }

  @SuppressWarnings("unused")
  private static final class Planted {
    static Instant when = Instant.EPOCH;
    float share;

    Collection<String> hashed(double number) {
      when = Instant.now();
      return Map.of("a", 1, "b", 2).keySet();
    }
  }

  private static ArchRule below(String name) {
    var after = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size());
    var forbidden =
        Stream.concat(Stream.of(ROOT), after.stream().map(p -> ROOT + "." + p))
            .toArray(String[]::new);
    return knows(ROOT + "." + name, forbidden);
  }

  private static ArchRule knowsNone(String name, String... others) {
    return knows(
        ROOT + "." + name, Stream.of(others).map(p -> ROOT + "." + p).toArray(String[]::new));
  }

  private static ArchRule knows(String name, String... forbidden) {
    return noClasses()
        .that()
        .resideInAPackage(name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true);
  }

  private static ArchRule only(String name, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "." + name)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static DescribedPredicate<JavaMethodCall> call(
      String what, java.util.function.Predicate<JavaMethodCall> test) {
    return describe(what, test);
  }

  private static boolean owner(JavaMethodCall call, Class<?> type) {
    return call.getTargetOwner().isEquivalentTo(type);
  }

  private static int parameters(JavaMethodCall call) {
    return call.getTarget().getRawParameterTypes().size();
  }

  private static boolean isFloating(JavaClass type) {
    return type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class);
  }
}
