package zhenzhi.standalone;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to be in that which is shipped. */
class BillOfMaterialsIT {
  /** Names of SPDX where there is one; each lets us ship the library unchanged if we name it. */
  private static final Set<String> LICENCES =
      Set.of(
          "0BSD",
          "Apache-2.0",
          "Bouncy Castle Licence",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-2.0",
          "MIT",
          "MIT-0");

  private static final Path AGENT = Path.of("../site-agent/target");

  @ParameterizedTest
  @ValueSource(strings = {"target/bom.json", "../site-agent/target/bom.json"})
  void everyPartHasAVersionAHashAndALicenceThatMayBeShipped(String file) throws IOException {
    assertThat(foreign(Path.of(file)))
        .isNotEmpty()
        .allSatisfy(part -> {
          assertThat(part.get("version")).as("version of %s", part.get("purl")).isNotNull();
          assertThat(part.get("hashes")).as("hashes of %s", part.get("purl")).isNotNull();
          assertThat(licences(part))
              .as("licences of %s", part.get("purl"))
              .containsAnyElementsOf(LICENCES);
        });
  }

  @Test
  void theAgentsIsWhatLiesInItsFolder() throws IOException {
    Set<String> shipped;
    try (var files = Files.list(AGENT.resolve("lib"))) {
      shipped = files.map(file -> file.getFileName().toString()).collect(toSet());
    }
    assertThat(parts(AGENT.resolve("bom.json")).map(BillOfMaterialsIT::jar))
        .containsExactlyInAnyOrderElementsOf(shipped);
  }

  /**
   * What the server loads besides: found on the class path by name, with the version that is there.
   */
  @Test
  void theServersHasTheVersionsThatRun() throws IOException {
    var versions =
        parts(Path.of("target/bom.json"))
            .collect(toMap(part -> part.get("name"), part -> part.get("version")));
    var running = List.of(System.getProperty("java.class.path").split(":"));

    assertThat(versions)
        .containsKeys(
            "postgresql", "artemis-mqtt-protocol", "micronaut-http-server-netty", "jte-runtime");
    assertThat(versions)
        .allSatisfy((name, version) ->
            assertThat(running)
                .anyMatch(path ->
                    path.contains("/" + name + "-" + version + ".jar")
                        || path.contains("/" + name + "-" + version + "-linux")
                        || path.contains("/" + name + "/target/")));
  }

  private static List<Map<String, Object>> foreign(Path bom) throws IOException {
    return parts(bom).filter(part -> !"zhenzhi".equals(part.get("group"))).toList();
  }

  @SuppressWarnings("unchecked")
  private static Stream<Map<String, Object>> parts(Path bom) throws IOException {
    return ((List<Map<String, Object>>)
            requireNonNull(JSON.std.mapFrom(bom.toFile()).get("components")))
        .stream();
  }

  private static String jar(Map<String, Object> part) {
    return part.get("name") + "-" + part.get("version") + ".jar";
  }

  @SuppressWarnings("unchecked")
  private static Set<String> licences(Map<String, Object> part) {
    return ((List<Map<String, Map<String, String>>>) requireNonNull(part.get("licenses")))
        .stream()
            .flatMap(one -> one.getOrDefault("license", Map.of()).values().stream())
            .collect(toSet());
  }
}
