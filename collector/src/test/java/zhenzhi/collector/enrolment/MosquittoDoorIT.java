package zhenzhi.collector.enrolment;

import static java.util.Objects.requireNonNull;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.enrolment.authority.AuthorityService;
import zhenzhi.collector.enrolment.certificate.RevocationService;
import zhenzhi.collector.enrolment.token.GrantService;
import zhenzhi.collector.enrolment.trace.Caller;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.Link.State;
import zhenzhi.protocol.link.LinkConfig;
import zhenzhi.protocol.link.LinkConfig.Login;
import zhenzhi.protocol.link.LinkConfig.Session.Clean;
import zhenzhi.protocol.link.Mailbox;
import zhenzhi.protocol.link.Mosquitto;

/** What the collector writes for Mosquitto, read by a real one. */
class MosquittoDoorIT {
  private static final char[] NONE = "none".toCharArray();

  @TempDir Path directory;
  private District district;
  private Account office;
  private @Nullable Mosquitto mosquitto;
  private URI door;
  private URI tokenDoor;
  private String collectors;

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
    var written = keys.resolve("tokens/mosquitto.conf");
    Await.until("the files are written", () -> Files.exists(written));
    Await.until("all of them", () -> Files.exists(keys.resolve("tokens/mosquitto.passwd")));
    Await.until("and the rules", () -> Files.exists(keys.resolve("mosquitto.acl")));
    Await.until("and the door", () -> Files.exists(keys.resolve("mosquitto.conf")));
    door = URI.create("ssl://127.0.0.1:" + freePort());
    tokenDoor = URI.create("ssl://127.0.0.1:" + freePort());
    collectors = "listener " + plain + " 127.0.0.1";
  }

  /** As whoever has no boxes with tokens runs it. */
  private void open() throws IOException {
    open(Stream.concat(Stream.of(collectors), boxes()));
  }

  private void openForTokens() throws IOException {
    var own = Stream.of(Mosquitto.PER_LISTENER, collectors, "allow_anonymous true");
    var tokens = lines(directory.resolve("keys/tokens/mosquitto.conf"), 8884, tokenDoor.getPort());
    open(Stream.of(own, boxes(), tokens).flatMap(all -> all));
  }

  private Stream<String> boxes() throws IOException {
    return lines(directory.resolve("keys/mosquitto.conf"), 8883, door.getPort());
  }

  private void open(Stream<String> settings) throws IOException {
    mosquitto =
        Mosquitto.start(
            Files.createDirectory(directory.resolve("broker")), settings.toArray(String[]::new));
  }

  private Mosquitto mosquitto() {
    return requireNonNull(mosquitto);
  }

  private static Stream<String> lines(Path file, int usual, int port) throws IOException {
    return Files.readString(file)
        .replace("listener " + usual, "listener " + port + " 127.0.0.1")
        .lines()
        .filter(line -> !line.startsWith("#"));
  }

  @AfterEach
  void end() {
    if (mosquitto != null) {
      mosquitto.close();
    }
    district.close();
  }

  @Test
  void aBoxIsLetInByItsCertificateBelowItsOwnNameUntilItIsTakenBack()
      throws SQLException, IOException {
    open();
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
          mosquitto().reload();
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
    open();
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
      mosquitto().reload();
      Await.until(
          "it is thrown out and refused",
          Duration.ofSeconds(60),
          () -> lost.state() instanceof State.Down down && down.attempts() >= 2);
      assertThat(thief.losses()).isNotEmpty();
      assertThat(honest.losses()).isEmpty();
    }
  }

  /** Mosquitto reads the collector's hashes, and shuts out at once what is not among them. */
  @Test
  void aTokenLetsABoxInBelowItsOwnNameUntilItIsTakenBack() throws SQLException, IOException {
    openForTokens();
    var passwords = directory.resolve("keys/tokens/mosquitto.passwd");
    var thief = Mailbox.acknowledging();
    var honest = Mailbox.acknowledging();
    var stolen = token(E1);
    var others = token(E2);
    Await.until("the hashes are written", () -> lines(passwords) == 2);
    mosquitto().reload();
    assertThat(isRefused(withToken(E1, others))).as("another site's token").isTrue();
    try (var lost = Link.open(withToken(E1, stolen), _ -> Optional.empty(), thief);
        var link = Link.open(withToken(E2, others), _ -> Optional.empty(), honest)) {
      thief.awaitConnections(1);
      honest.awaitConnections(1);
      assertThat(link.publish(report(E2), new byte[1])).succeedsWithin(Duration.ofSeconds(10));

      district.context.getBean(RevocationService.class).revoke(office, E1, "被人看到了");
      Await.until("the list is new", Duration.ofSeconds(30), () -> lines(passwords) == 1);
      mosquitto().reload();

      Await.until(
          "it is thrown out and refused",
          Duration.ofSeconds(60),
          () -> lost.state() instanceof State.Down down && down.attempts() >= 2);
      assertThat(honest.losses()).isEmpty();
      assertThatThrownBy(() -> link.publish(report(E1), new byte[1]).join())
          .as("another site's topic")
          .hasMessageContaining("135");
    }
    assertThat(isRefused(withToken(E1, stolen))).isTrue();
  }

  private String token(StationCode station) throws SQLException {
    return district.context.getBean(GrantService.class).grant(office, station).text();
  }

  private LinkConfig withToken(StationCode station, String token) {
    return new LinkConfig(
        tokenDoor,
        station.value(),
        Optional.of(new Login(station.value(), token)),
        new Clean(),
        List.of(),
        Duration.ofSeconds(30),
        8,
        100,
        Duration.ofMillis(300),
        Optional.of(tls(Optional.empty(), Optional.empty())));
  }

  private static long lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException beingWritten) {
      return -1;
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
  void nobodyIsLetInWithoutACertificate() throws IOException {
    open();
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
            .enrol(
                station,
                code,
                authority.read(box.request()),
                new Caller("127.0.0.1", Optional.empty()));
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
