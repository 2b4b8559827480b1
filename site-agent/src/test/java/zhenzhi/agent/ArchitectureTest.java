package zhenzhi.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "zhenzhi.agent", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** What was played is counted by plain Java that a test can call without starting anything. */
  @ArchTest
  static final ArchRule countingIsPure =
      classes()
          .that()
          .resideInAPackage("zhenzhi.agent.playback")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.lang..",
              "java.net",
              "java.nio.charset",
              "java.time..",
              "java.util..",
              "org.jspecify..",
              "zhenzhi.agent.playback",
              "zhenzhi.protocol");

  @ArchTest
  static final ArchRule everybodyIsToldTheTime =
      noClasses().should().callMethod(Instant.class, "now");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("zhenzhi.agent.(*)..").should().beFreeOfCycles();

  /** Probes look, and know nothing of where it goes. */
  @ArchTest
  static final ArchRule probesOnlyLook =
      noClasses()
          .that()
          .resideInAPackage("zhenzhi.agent.probe")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "zhenzhi.agent.outbox", "zhenzhi.agent.uplink", "zhenzhi.protocol.link");
}
