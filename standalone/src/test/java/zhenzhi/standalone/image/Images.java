package zhenzhi.standalone.image;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assumptions.abort;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import com.github.dockerjava.api.model.Volume;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** Containers as compose.yaml makes them: without powers, reached by loopback alone. */
final class Images {
  static final String PASSWORD = "of-a-test-on-this-machine";

  private static final Path DOCKER = Path.of("..", "docker");
  private static final Duration START = Duration.ofMinutes(3);
  private static final int READABLE = 0444;

  /** What compose.yaml takes by itself, and what {@code ./stack} takes without a registry. */
  private static final List<String> DATABASES =
      List.of("timescale/timescaledb:2.29.2-pg17", "zhenzhi/database:local");

  private Images() {}

  static GenericContainer<?> database(Network network) {
    return container(present(DATABASES.stream()), 5432)
        .withNetwork(network)
        .withNetworkAliases("database")
        .withEnv("POSTGRES_PASSWORD_FILE", "/secrets/database/admin")
        .withEnv("PGDATA", "/var/lib/postgresql/data/pgdata")
        .withEnv(
            "POSTGRES_INITDB_ARGS",
            "--encoding=UTF8 --locale-provider=builtin --locale=C.UTF-8 --data-checksums")
        .withCopyToContainer(secret(), "/secrets/database/admin")
        .withCopyToContainer(secret(), "/secrets/database/owner")
        .withCopyToContainer(secret(), "/secrets/database/reader")
        .withCopyFileToContainer(
            MountableFile.forHostPath(DOCKER.resolve("database/init"), 0555),
            "/docker-entrypoint-initdb.d")
        .withCreateContainerCmdModifier(create -> {
          hostOf(create).withTmpFs(Map.of("/var/lib/postgresql/data", "uid=70,gid=70"));
          create.withUser("70:70");
        })
        .withCommand(
            "postgres",
            "-clisten_addresses=*",
            "-cshared_preload_libraries=timescaledb",
            "-ctimescaledb.telemetry_level=off")
        .waitingFor(
            Wait.forSuccessfulCommand("pg_isready --quiet --host=127.0.0.1 --dbname=zhenzhi")
                .withStartupTimeout(START));
  }

  static GenericContainer<?> service(Network network, String part) {
    return container(present(Stream.of("zhenzhi/service:local")), 8080)
        .withNetwork(network)
        .withEnv("ZHENZHI_DATABASE_URL", "jdbc:postgresql://database:5432/zhenzhi")
        .withEnv("ZHENZHI_DATABASE_USER", "zhenzhi")
        .withEnv("ENDPOINTS_ALL_PORT", "8081")
        .withEnv("ZHENZHI_ACCESS_METRICS", "isAnonymous()")
        .withEnv("ZHENZHI_ENROLMENT_AUTHORITY_DIRECTORY", "/tmp/authority")
        .withEnv("ZHENZHI_DATABASE_PASSWORD", PASSWORD)
        .withCreateContainerCmdModifier(Images::readOnly)
        .withCommand(part)
        .waitingFor(Wait.forSuccessfulCommand("healthy").withStartupTimeout(START));
  }

  /** What compose.yaml calls keys: it owns what it is given, and there is no network. */
  static GenericContainer<?> keys(String shell) {
    return new GenericContainer<>(DockerImageName.parse(present(Stream.of("zhenzhi/broker:local"))))
        .withNetworkMode("none")
        .withCreateContainerCmdModifier(create -> {
          hostOf(create)
              .withReadonlyRootfs(true)
              .withCapDrop(Capability.ALL)
              .withCapAdd(Capability.CHOWN, Capability.FOWNER)
              .withTmpFs(
                  Stream.of("tmp", "secrets", "backups", "textfile", "archive", "authority", "door")
                      .collect(toMap(name -> "/" + name, _ -> "")));
          create.withUser("0:0");
        })
        .withCommand("bash", "-euc", shell)
        .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(START));
  }

  /** Reads monitoring/ and a folder of settings; ends when the command does. */
  static GenericContainer<?> monitoring(Path settings, String shell) {
    return new GenericContainer<>(
            DockerImageName.parse(present(Stream.of("zhenzhi/monitoring:local"))))
        .withNetworkMode("none")
        .withCreateContainerCmdModifier(create ->
            hostOf(create)
                .withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withBinds(
                    readOnly(DOCKER.resolveSibling("monitoring"), "/etc/zhenzhi"),
                    readOnly(settings, "/settings"))
                .withTmpFs(Map.of("/prometheus", "uid=65534", "/alertmanager", "uid=65534")))
        .withCommand("bash", "-euc", shell)
        .withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(START));
  }

  private static Bind readOnly(Path folder, String there) {
    return new Bind(
        folder.toAbsolutePath().normalize().toString(), new Volume(there), AccessMode.ro);
  }

  static String userOf(GenericContainer<?> container) {
    return Optional.ofNullable(container.getContainerInfo().getConfig().getUser()).orElse("");
  }

  private static Transferable secret() {
    return Transferable.of(PASSWORD, READABLE);
  }

  private static GenericContainer<?> container(String image, int port) {
    return new GenericContainer<>(DockerImageName.parse(image))
        .withExposedPorts(port)
        .withCreateContainerCmdModifier(create -> restrict(create, port));
  }

  private static void restrict(CreateContainerCmd create, int port) {
    hostOf(create)
        .withPortBindings(
            new PortBinding(Binding.bindIpAndPort("127.0.0.1", 0), ExposedPort.tcp(port)))
        .withCapDrop(Capability.ALL)
        .withSecurityOpts(List.of("no-new-privileges:true"));
  }

  private static void readOnly(CreateContainerCmd create) {
    hostOf(create).withReadonlyRootfs(true).withTmpFs(Map.of("/tmp", ""));
  }

  private static HostConfig hostOf(CreateContainerCmd create) {
    return Objects.requireNonNull(create.getHostConfig());
  }

  /** The first of these images that is there. */
  private static String present(Stream<String> images) {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return abort("no Docker engine can be reached: the images of compose.yaml were not tried");
    }
    return images
        .filter(Images::isPresent)
        .findFirst()
        .orElseGet(() -> abort("the images of compose.yaml are not there: ./stack build"));
  }

  private static boolean isPresent(String image) {
    try {
      return DockerClientFactory.instance().client().inspectImageCmd(image).exec() != null;
    } catch (NotFoundException _) {
      return false;
    }
  }
}
