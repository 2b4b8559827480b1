package zhenzhi.dashboard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.regex.Pattern;

@AnalyzeClasses(
    packages = "zhenzhi.dashboard",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.HandWritten.class})
class ArchitectureTest {
  /** Whatever is not named as part of the shell is words and shapes: plain Java. */
  private static final DescribedPredicate<JavaClass> PLAIN =
      describe(
          "are plain classes",
          type ->
              !outermost(type)
                  .getSimpleName()
                  .matches(
                      ".*(Account|Config|Controller|Factory|Filter|Service|Rendering|Dashboard|Query|Upload)"));

  @ArchTest
  static final ArchRule wordsArePlainJava =
      classes()
          .that(PLAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "zhenzhi..");

  @ArchTest
  static final ArchRule wordsAreToldTheTime =
      noClasses().that(PLAIN).should().callMethod(Instant.class, "now");

  @ArchTest
  static final ArchRule pagesFormNoCycle =
      slices().matching("zhenzhi.dashboard.(*)..").should().beFreeOfCycles();

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  /** Leaves out what processors write. */
  static final class HandWritten implements ImportOption {
    private static final Pattern GENERATED = Pattern.compile(".*/\\$[^/]*|.*\\$Intercepted.*");

    @Override
    public boolean includes(Location location) {
      return !location.matches(GENERATED);
    }
  }
}
