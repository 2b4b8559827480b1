package zhenzhi.collector.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import zhenzhi.collector.monitoring.AlertRules.AlertRule;

class AlertRulesTest {
  @Test
  void everyRuleHasAParagraphThatSaysWhatToDoAndAPlaceAmongThePromises() throws IOException {
    var readme = Files.readAllLines(AlertRules.FOLDER.resolve("README.md"));
    var names = AlertRules.all().stream().map(AlertRule::name).toList();

    assertThat(names).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(
            readme.stream().filter(line -> line.startsWith("### ")).map(line -> line.substring(4)))
        .containsExactlyElementsOf(names);
    assertThat(readme.stream().filter(line -> line.startsWith("| ")).toList())
        .satisfies(table ->
            assertThat(names)
                .allSatisfy(name -> assertThat(table.toString()).contains("`" + name + "`")));
  }

  @Test
  void everyRuleIsStaged() throws IOException {
    var staged = Files.readString(AlertRules.FOLDER.resolve("rules.test.yml"));

    assertThat(AlertRules.all())
        .allSatisfy(rule -> assertThat(staged).contains("alertname: " + rule.name() + "\n"));
  }

  @Test
  void everyTestThatHoldsAPromiseIsThere() throws IOException {
    var named =
        Pattern.compile("`(\\w+(?:IT|Test))`")
            .matcher(Files.readString(AlertRules.FOLDER.resolve("README.md")))
            .results()
            .map(match -> match.group(1) + ".java")
            .toList();

    assertThat(named).hasSizeGreaterThan(5);
    assertThat(tests()).containsAll(named);
  }

  /** promtool comes with Debian's package prometheus. */
  @Test
  void theStagedOutagesAreToldWhenTheyShouldBe() throws IOException, InterruptedException {
    var promtool = promtool();
    assumeThat(promtool)
        .as("promtool is not on this machine: Debian's package prometheus has it")
        .isPresent();

    assertThat(run(promtool.orElseThrow().toString(), "test", "rules", "rules.test.yml"))
        .contains("SUCCESS");
    assertThat(
            run(
                promtool.orElseThrow().toString(),
                "check",
                "config",
                "--syntax-only",
                "prometheus.yml"))
        .contains("SUCCESS");
  }

  /** Of all modules, by their files' names. */
  private static Set<String> tests() throws IOException {
    var names = new TreeSet<String>();
    try (var modules = Files.newDirectoryStream(Path.of(".."), "[a-z]*")) {
      for (var module : modules) {
        var folder = module.resolve("src/test/java");
        if (Files.isDirectory(folder)) {
          try (var files = Files.walk(folder)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
          }
        }
      }
    }
    return names;
  }

  /** A rule may have any expression, so promtool parses what a board asks as if it were one. */
  @Test
  void whatTheBoardOfTheServiceAsksIsUnderstood(@TempDir Path folder)
      throws IOException, InterruptedException {
    var promtool = promtool();
    assumeThat(promtool)
        .as("promtool is not on this machine: Debian's package prometheus has it")
        .isPresent();
    var asked = MonitoringIT.expressions();
    var rules =
        IntStream.range(0, asked.size())
            .mapToObj(at -> Map.of("record", "board_" + at, "expr", asked.get(at)))
            .toList();
    var file = folder.resolve("board.yml");
    Files.writeString(
        file, new Yaml().dump(Map.of("groups", List.of(Map.of("name", "board", "rules", rules)))));

    assertThat(run(promtool.orElseThrow().toString(), "check", "rules", file.toString()))
        .contains("SUCCESS: " + asked.size() + " rules found");
  }

  private static Optional<Path> promtool() {
    return Pattern.compile(":")
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .map(folder -> Path.of(folder, "promtool"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String run(String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command)
            .directory(AlertRules.FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
