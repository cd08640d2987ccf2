package io.assay;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import io.assay.brief.Brief;
import io.assay.post.Post;
import java.util.List;
import java.util.Set;
import java.util.logging.LogManager;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartz.CronExpression;

/** The one rule of packages, who may know which library, and how packages and classes are named. */
class ArchitectureTest {
  /** A package may import what stands on a line above its own, and nothing else of ours. */
  private static final List<Set<String>> ORDER =
      List.of(
          Set.of("settings"),
          Set.of("store"),
          Set.of("message"),
          Set.of("post"),
          Set.of("post.wordpress"),
          Set.of("post.folder"),
          Set.of("brief"),
          Set.of("brief.caveat"),
          Set.of("archive"),
          Set.of("subscription"),
          Set.of("outbox"),
          Set.of("command"),
          Set.of("chat"),
          Set.of("chat.slack", "chat.discord", "chat.console"),
          Set.of("web"),
          Set.of("config"),
          Set.of("app"),
          Set.of("cli"));

  /** A library, and the only packages that may know it. */
  private record Home(String library, List<String> packages) {
    Home(String library, String... packages) {
      this(library, List.of(packages));
    }

    ArchRule rule() {
      return noClasses()
          .that()
          .resideOutsideOfPackages(
              packages.stream().map(name -> "io.assay." + name).toArray(String[]::new))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(library)
          .allowEmptyShould(true);
    }

    @Override
    public String toString() {
      return library + " only in " + String.join(", ", packages);
    }
  }

  private static final JavaClasses MAIN =
      new ClassFileImporter().withImportOption(DO_NOT_INCLUDE_TESTS).importPackages("io.assay");

  static Stream<Home> homes() {
    return Stream.of(
        new Home("com.slack..", "chat.slack"),
        new Home("net.dv8tion..", "chat.discord"),
        new Home("org.jline..", "chat.console"),
        new Home("me.tongfei..", "chat.console"),
        new Home("org.jsoup..", "post..", "brief..", "web"),
        new Home("org.quartz..", "app", "config", "store"),
        new Home("com.fasterxml.jackson..", "post..", "outbox", "chat..", "cli"),
        new Home("org.yaml..", "config"),
        new Home("picocli..", "cli"),
        new Home("org.apache.lucene..", "archive"),
        new Home("com.google.re2j..", "subscription"),
        new Home("org.knowm.xchart..", "command"),
        new Home("io.micrometer..", "web"),
        new Home("com.sun.net.httpserver..", "web"),
        new Home("java.awt..", "command"),
        new Home("javax.imageio..", "command"),
        new Home("java.sql..", "store", "post", "archive", "subscription", "outbox", "command"),
        new Home(
            "org.jdbi..", "store", "post", "archive", "subscription", "outbox", "command", "app"),
        new Home("javax.sql..", "store"),
        new Home("com.zaxxer..", "store"),
        new Home("org.flywaydb..", "store"),
        new Home("org.h2..", "store"));
  }

  @Test
  void aPackageImportsOnlyWhatStandsAboveIt() {
    assertThat(MAIN).hasSizeGreaterThan(30);
    inOrder(ORDER).check(MAIN);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.assay.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @ParameterizedTest
  @MethodSource("homes")
  void aLibraryIsKnownOnlyWhereItBelongs(Home home) {
    home.rule().check(MAIN);
  }

  @Test
  void theConfigurationKnowsOfQuartzOnlyHowCronIsWritten() {
    classes()
        .that()
        .resideInAPackage("io.assay.config")
        .should(
            onlyDependOnClassesThat(
                DescribedPredicate.not(resideInAPackage("org.quartz.."))
                    .or(type(CronExpression.class))))
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void theApplicationHandsATransactionOnAndAsksItNothing() {
    noClasses()
        .that()
        .resideInAPackage("io.assay.app")
        .should()
        .accessClassesThat()
        .resideInAPackage("org.jdbi..")
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void aStandInForAPlatformKnowsNothingOfUs() {
    knowNothingOfUs().check(new ClassFileImporter().importPackages("standin"));
  }

  @Test
  void everyPackageIsExplainedAndNullMarked() {
    explained().check(MAIN);
  }

  @Test
  void aClassIsNamedAfterWhatItIs() {
    telling().check(MAIN);
  }

  @Test
  void aRuleThatIsBrokenFails() {
    ClassFileImporter importer = new ClassFileImporter();
    JavaClasses postAndBrief = importer.importClasses(Post.class, Brief.class);
    JavaClasses foreign = importer.importClasses(LogManager.class);

    assertBroken(inOrder(List.of(Set.of("brief"), Set.of("post"))), postAndBrief, "Post");
    assertBroken(inOrder(List.of(Set.of("brief", "post"))), postAndBrief, "Post");
    assertBroken(inOrder(List.of(Set.of("post"))), postAndBrief, "not in the order");
    assertBroken(new Home("java.net..", "brief").rule(), postAndBrief, "java.net.URI");
    assertBroken(knowNothingOfUs(), postAndBrief, "Post");
    assertBroken(explained(), foreign, "package-info");
    assertBroken(telling(), foreign, "LogManager");
  }

  private static void assertBroken(ArchRule rule, JavaClasses classes, String because) {
    assertThat(rule.evaluate(classes).getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains(because));
  }

  private static ArchRule inOrder(List<Set<String>> order) {
    return classes().should(new LookUp(order));
  }

  private static ArchRule knowNothingOfUs() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.assay..")
        .allowEmptyShould(true);
  }

  private static ArchRule explained() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("have a package-info with @NullMarked") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                  events.add(violated(item, item.getName() + ": no @NullMarked package-info"));
                }
              }
            });
  }

  private static ArchRule telling() {
    return noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Managers?)");
  }

  /** Each class imports only from packages above its own. */
  private static final class LookUp extends ArchCondition<JavaClass> {
    private final List<Set<String>> order;

    LookUp(List<Set<String>> order) {
      super("import only what stands above them");
      this.order = order;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
      String own = item.getPackageName();
      if (line(own) < 0) {
        events.add(violated(item, item.getName() + ": its package is not in the order"));
      }
      for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
        String other = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (other.startsWith("io.assay") && !other.equals(own) && line(other) >= line(own)) {
          events.add(violated(dependency, dependency.getDescription()));
        }
      }
    }

    private int line(String name) {
      String relative = name.replaceFirst("^io\\.assay\\.?", "");
      return IntStream.range(0, order.size())
          .filter(at -> order.get(at).contains(relative))
          .findFirst()
          .orElse(-1);
    }
  }
}
