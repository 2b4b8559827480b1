package zhenzhi.collector.monitoring;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What is promised of every container, and of the settings beside them. */
class ComposeTest {
  private static final Path COMPOSE = Path.of("../compose.yaml");
  private static final Path SETTINGS = Path.of("../.env.example");

  private static final Pattern USED = Pattern.compile("\\$\\{(ZHENZHI_[A-Z_]+):-([^}]*)}");
  private static final Pattern EXPLAINED = Pattern.compile("(?m)^#(ZHENZHI_[A-Z_]+)=(.*)$");

  /** Runs as root, for the moment that it takes to draw the passwords, and without a network. */
  private static final String DRAWS_PASSWORDS = "keys";

  @Test
  void everySettingIsExplainedWithItsDefault() throws IOException {
    var used = new TreeMap<String, String>();
    USED.matcher(Files.readString(COMPOSE))
        .results()
        .forEach(match -> used.put(match.group(1), match.group(2)));
    var explained =
        EXPLAINED
            .matcher(Files.readString(SETTINGS))
            .results()
            .collect(toMap(match -> match.group(1), match -> match.group(2)));

    assertThat(used).hasSizeGreaterThan(15).containsExactlyInAnyOrderEntriesOf(explained);
  }

  @Test
  void noContainerMayMoreThanItHasTo() throws IOException {
    assertThat(services())
        .hasSizeGreaterThan(10)
        .allSatisfy((name, service) -> {
          assertThat(service)
              .as(name)
              .containsEntry("read_only", true)
              .containsKeys("mem_limit", "pids_limit");
          assertThat(service.get("cap_drop")).as(name).isEqualTo(List.of("ALL"));
          assertThat(service.get("security_opt"))
              .as(name)
              .isEqualTo(List.of("no-new-privileges:true"));
        });
    assertThat(
            services().entrySet().stream()
                .filter(entry ->
                    "0:0".equals(entry.getValue().get("user"))
                        || entry.getValue().containsKey("privileged"))
                .map(Map.Entry::getKey))
        .containsExactly(DRAWS_PASSWORDS);
    assertThat(service(DRAWS_PASSWORDS)).containsEntry("network_mode", "none");
  }

  @Test
  void whatDiesIsStartedAgain() throws IOException {
    var started = services();
    started.remove(DRAWS_PASSWORDS);

    assertThat(started.values())
        .allSatisfy(service -> assertThat(service).containsEntry("restart", "unless-stopped"));
  }

  @Test
  void eachSaysWhetherItIsWell() throws IOException {
    var lasting = services();
    lasting.remove(DRAWS_PASSWORDS);

    assertThat(lasting)
        .allSatisfy((name, service) -> assertThat(service).as(name).containsKey("healthcheck"));
  }

  @Test
  void whoUsesTheDatabaseWaitsForItAndForThePasswords() throws IOException {
    for (var name : List.of("collector", "collector-2", "dashboard", "backup")) {
      assertThat(service(name).get("depends_on"))
          .as(name)
          .isEqualTo(
              Map.of(
                  "keys", Map.of("condition", "service_completed_successfully"),
                  "database", Map.of("condition", "service_healthy")));
    }
  }

  @Test
  void nothingIsReachedFromOtherMachinesUnlessSomebodySaysSo() throws IOException {
    var ports =
        services().values().stream()
            .flatMap(service -> ((List<?>) service.getOrDefault("ports", List.of())).stream())
            .map(Object::toString)
            .toList();

    assertThat(ports)
        .hasSizeGreaterThan(3)
        .allSatisfy(port ->
            assertThat(port).matches("\\$\\{ZHENZHI_[A-Z]+:-127\\.0\\.0\\.1:[0-9]+}:[0-9]+"));
  }

  @Test
  void imagesHaveVersions() throws IOException {
    assertThat(services().values())
        .allSatisfy(service ->
            assertThat(String.valueOf(service.get("image")))
                .containsPattern(":[^}:/]+}$")
                .doesNotContain("latest"));
  }

  /** Whatever a README says can be set, and a file that a setting names is found. */
  @Test
  void theServiceTakesSettingsAndTheirFiles() throws IOException {
    for (var name : List.of("collector", "collector-2", "dashboard")) {
      var service = service(name);
      assertThat(service.get("env_file"))
          .as(name)
          .isEqualTo(List.of(Map.of("path", "settings.env", "required", false)));
      assertThat(String.valueOf(service.get("volumes")))
          .as(name)
          .contains("./settings:/settings:ro");
    }
    assertThat(Path.of("../settings")).as("Docker would make it, as root's").isDirectory();
  }

  @Test
  void noPasswordStandsInIt() throws IOException {
    assertThat(Files.readAllLines(COMPOSE))
        .filteredOn(line -> line.matches(".*(?i:password|secret)[A-Z_]*: .*"))
        .allSatisfy(line -> assertThat(line).containsPattern("/secrets/"));
    assertThat(EXPLAINED.matcher(Files.readString(SETTINGS)).results().map(match -> match.group(1)))
        .noneMatch(name -> name.matches(".*(PASSWORD|SECRET).*"));
  }

  private static Map<String, Object> service(String name) throws IOException {
    return Objects.requireNonNull(services().get(name));
  }

  private static Map<String, Map<String, Object>> services() throws IOException {
    Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(Files.readString(COMPOSE));
    return new TreeMap<>(Objects.requireNonNull(file.get("services")));
  }
}
