package zhenzhi.standalone.hostile;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import zhenzhi.collector.enrolment.authority.AuthorityService;

/**
 * Opens every door that speaks TLS, on this machine alone, names them in a line each as {@code NAME
 * PORT ROOT}, and closes them when its input ends: for {@code ./bench tls}, which knocks at them.
 */
final class TlsDoors {
  private TlsDoors() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Files.createTempDirectory("zhenzhi-tls");
    System.err.println("logs are in " + folder);
    var mosquittos = new MosquittoDoor(folder.resolve("mosquitto"));
    try (var embedded =
            Stage.of(folder.resolve("embedded"), new EmbeddedDoor(folder.resolve("embedded")));
        var mosquitto = Stage.of(folder.resolve("mosquitto"), mosquittos);
        var https = https(embedded)) {
      name("embedded", embedded.door().uri().getPort(), embedded);
      name("mosquitto", mosquitto.door().uri().getPort(), mosquitto);
      name("mosquitto-tokens", mosquittos.tokens(), mosquitto);
      name("https", https.getBean(EmbeddedServer.class).start().getPort(), embedded);
      System.out.println("open");
      while (System.in.read() >= 0) {
        // until whoever started this goes away
      }
    }
  }

  /** A console and API that serve HTTPS themselves, with a certificate of the same authority. */
  private static ApplicationContext https(Stage stage) {
    var keys = stage.bean(AuthorityService.class).brokerKeys();
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .properties(stage.database())
        .properties(
            Map.of(
                "zhenzhi.ingest.enabled",
                false,
                "zhenzhi.access.secure-cookie",
                true,
                "micronaut.server.host",
                "127.0.0.1",
                "micronaut.server.ssl.enabled",
                true,
                "micronaut.server.ssl.port",
                -1,
                "micronaut.server.ssl.key-store.path",
                "file:" + keys.keyStore(),
                "micronaut.server.ssl.key-store.type",
                "PKCS12",
                "micronaut.server.ssl.key-store.password",
                keys.password()))
        .start();
  }

  private static void name(String door, int port, Stage stage) {
    System.out.println(door + " " + port + " " + stage.authority().resolve("root.pem"));
  }
}
