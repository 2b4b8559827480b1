package zhenzhi.collector;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** What may know what. A class whose name does not confess to the shell is plain Java. */
@AnalyzeClasses(
    packages = "zhenzhi.collector",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.HandWritten.class})
class ArchitectureTest {
  private static final DescribedPredicate<JavaClass> DOMAIN =
      describe("are domain classes", type -> !isShell(outermost(type).getSimpleName()));

  /**
   * Columns, Bulk and Table are the reading and the writing of rows, Lock asks the database for a
   * lock, Outage writes to the log, Rounds asks whether the schema is there, Scopes reads
   * Micronaut's authentication, Csv, Docx, Jpeg and Xlsx are files being read or written, and
   * Collector and the Commands are main.
   */
  private static boolean isShell(String name) {
    return name.matches(
        ".*(Channel|Columns|Config|Controller|Factory|Fetcher|Filter|Handler|Inbox|Lock|Metrics|Repository|Row|Service|Sweep|View)"
            + "|Bulk|Table|Outage|Rounds|Scopes|Collector|.*Command|(Csv|Docx|Jpeg|Xlsx).*");
  }

  @ArchTest
  static final ArchRule domainIsPlainJava =
      classes()
          .that(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.lang..",
              "java.math",
              "java.nio..",
              "java.text..",
              "java.time..",
              "java.util..",
              "org.jspecify..",
              "zhenzhi..");

  @ArchTest
  static final ArchRule nobodyAsksTheTime =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault");

  @ArchTest
  static final ArchRule featuresFormNoCycle =
      slices().matching("zhenzhi.collector.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobodyDependsOnIngest =
      noClasses()
          .that()
          .resideOutsideOfPackage("..ingest..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..ingest..");

  @ArchTest
  static final ArchRule placementIsPure =
      classes()
          .that()
          .resideInAPackage("..ingest.placement..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "zhenzhi.protocol..", "..placement..");

  @ArchTest
  static final ArchRule transactionsBeginInServices =
      methods()
          .that()
          .areAnnotatedWith("io.micronaut.transaction.annotation.Transactional")
          .or()
          .areAnnotatedWith("jakarta.transaction.Transactional")
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Service")
          .allowEmptyShould(true);

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  /** Leaves out what Micronaut's processors write, such as {@code $TicketController$Definition}. */
  static final class HandWritten implements ImportOption {
    private static final Pattern GENERATED = Pattern.compile(".*/\\$[^/]*|.*\\$Intercepted.*");

    @Override
    public boolean includes(Location location) {
      return !location.matches(GENERATED);
    }
  }
}
