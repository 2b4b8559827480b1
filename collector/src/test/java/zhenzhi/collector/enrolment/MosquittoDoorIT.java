package zhenzhi.collector.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhenzhi.collector.District.E1;
import static zhenzhi.collector.District.E2;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.enrolment.authority.AuthorityService;
import zhenzhi.collector.enrolment.certificate.RevocationService;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.Link.State;
import zhenzhi.protocol.link.LinkConfig;
import zhenzhi.protocol.link.LinkConfig.Session.Clean;
import zhenzhi.protocol.link.Mailbox;
import zhenzhi.protocol.link.Mosquitto;

/** What the collector writes for Mosquitto, read by a real one. */
class MosquittoDoorIT {
  private static final char[] NONE = "none".toCharArray();

  @TempDir Path directory;
  private District district;
  private Account office;
  private Mosquitto mosquitto;
  private URI door;

  @BeforeEach
  void begin() throws IOException {
    var keys = directory.resolve("keys");
    var plain = freePort();
    district =
        new District(
            Map.of(
                "zhenzhi.enrolment.authority.directory",
                keys.toString(),
                "zhenzhi.ingest.enabled",
                true,
                "zhenzhi.ingest.broker",
                "tcp://127.0.0.1:" + plain,
                "zhenzhi.ingest.user",
                "zhenzhi.collector",
                "zhenzhi.ingest.password",
                "whatever, on loopback",
                "zhenzhi.ingest.client-id",
                "zhenzhi.collector",
                "zhenzhi.ingest.evict",
                true));
    office =
        new Account(77, "office", "赵敏", Role.OFFICE, district.district.path(), Optional.empty());
    district.given(
        "INSERT INTO account (id, login, password_hash, person, role, org_path)"
            + " VALUES (77, 'office', '', '赵敏', 'OFFICE', '"
            + district.district.path()
            + "')");
    var written = keys.resolve("mosquitto.conf");
    Await.until("the files are written", () -> Files.exists(written));
    Await.until("and the rules", () -> Files.exists(keys.resolve("mosquitto.acl")));
    var port = freePort();
    var boxes =
        Files.readString(written)
            .replace("listener 8883", "listener " + port + " 127.0.0.1")
            .lines()
            .filter(line -> !line.startsWith("#"));
    var settings =
        Stream.concat(Stream.of("listener " + plain + " 127.0.0.1"), boxes).toArray(String[]::new);
    mosquitto = Mosquitto.start(Files.createDirectory(directory.resolve("broker")), settings);
    door = URI.create("ssl://127.0.0.1:" + port);
  }

  @AfterEach
  void end() {
    if (mosquitto != null) {
      mosquitto.close();
    }
    district.close();
  }

  @Test
  void aBoxIsLetInByItsCertificateBelowItsOwnNameUntilItIsTakenBack() throws SQLException {
    var box = enrolled(E1);
    try (var link = connect(box)) {
      assertThat(link.publish(report(E1), new byte[1])).succeedsWithin(Duration.ofSeconds(10));
      assertThatThrownBy(() -> link.publish(report(E2), new byte[1]).join())
          .as("another site's topic")
          .hasMessageContaining("135");
    }

    district.context.getBean(RevocationService.class).revoke(office, E1, "丢了");

    Await.until(
        "Mosquitto refuses it",
        Duration.ofSeconds(60),
        () -> {
          mosquitto.reload();
          return isRefused(box);
        });
    try (var other = connect(enrolled(E2))) {
      assertThat(other.publish(report(E2), new byte[1])).succeedsWithin(Duration.ofSeconds(10));
    }
  }

  /**
   * Mosquitto looks at a certificate once. The collector takes the name, so that the box has to
   * come again, and its certificate is looked at again.
   */
  @Test
  void whatIsTakenBackEndsALiveConnectionWithinAMinute() throws SQLException, IOException {
    var thief = Mailbox.acknowledging();
    var honest = Mailbox.acknowledging();
    try (var lost = Link.open(enrolled(E1), _ -> Optional.empty(), thief);
        var _ = Link.open(enrolled(E2), _ -> Optional.empty(), honest)) {
      thief.awaitConnections(1);
      honest.awaitConnections(1);
      var revoked = directory.resolve("keys/revoked.pem");
      var before = Files.readString(revoked);

      district.context.getBean(RevocationService.class).revoke(office, E1, "丢了");

      Await.until("the list is new", Duration.ofSeconds(30), () -> !isSame(revoked, before));
      mosquitto.reload();
      Await.until(
          "it is thrown out and refused",
          Duration.ofSeconds(60),
          () -> lost.state() instanceof State.Down down && down.attempts() >= 2);
      assertThat(thief.losses()).isNotEmpty();
      assertThat(honest.losses()).isEmpty();
    }
  }

  private static boolean isSame(Path file, String text) {
    try {
      return Files.readString(file).equals(text);
    } catch (IOException beingWritten) {
      return true;
    }
  }

  @Test
  void nobodyIsLetInWithoutACertificate() {
    assertThat(isRefused(config(E1, tls(Optional.empty(), Optional.empty())))).isTrue();
  }

  private static String report(StationCode station) {
    return Topics.topic(station, Channel.REPORT);
  }

  private LinkConfig enrolled(StationCode station) throws SQLException {
    var box = Box.fresh();
    var authority = district.context.getBean(AuthorityService.class);
    var code = district.context.getBean(InviteService.class).invite(office, station).text();
    var given =
        district
            .context
            .getBean(EnrolmentService.class)
            .enrol(station, code, authority.read(box.request()), "127.0.0.1");
    var certificate = EnrolmentIT.certificate(authority.pem(given.der()));
    return config(station, tls(Optional.of(box), Optional.of(certificate)));
  }

  private LinkConfig config(StationCode station, LinkConfig.Tls tls) {
    return new LinkConfig(
        door,
        station.value(),
        Optional.empty(),
        new Clean(),
        List.of(),
        Duration.ofSeconds(30),
        8,
        100,
        Duration.ofMillis(300),
        Optional.of(tls));
  }

  private LinkConfig.Tls tls(Optional<Box> box, Optional<X509Certificate> certificate) {
    var root = EnrolmentIT.certificate(district.context.getBean(AuthorityService.class).rootPem());
    return () -> {
      var trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("root", root);
      var trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(trusted);
      var own = KeyStore.getInstance("PKCS12");
      own.load(null, null);
      if (box.isPresent()) {
        own.setKeyEntry(
            "box",
            box.get().pair().getPrivate(),
            NONE,
            new Certificate[] {certificate.orElseThrow()});
      }
      var keys = KeyManagerFactory.getInstance("SunX509");
      keys.init(own, NONE);
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context.getSocketFactory();
    };
  }

  private static Link connect(LinkConfig config) {
    var mailbox = Mailbox.acknowledging();
    var link = Link.open(config, _ -> Optional.empty(), mailbox);
    mailbox.awaitConnections(1);
    return link;
  }

  private static boolean isRefused(LinkConfig config) {
    var mailbox = Mailbox.acknowledging();
    try (var link = Link.open(config, _ -> Optional.empty(), mailbox)) {
      Await.until(
          "it is let in or not",
          () ->
              !mailbox.connections().isEmpty()
                  || (link.state() instanceof State.Down down && down.attempts() >= 2));
      return mailbox.connections().isEmpty();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
