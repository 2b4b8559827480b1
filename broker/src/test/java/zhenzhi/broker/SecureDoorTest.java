package zhenzhi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.broker.TestAuthority.Identity;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.LinkConfig;
import zhenzhi.protocol.link.LinkConfig.Login;
import zhenzhi.protocol.link.LinkConfig.Session.Clean;
import zhenzhi.protocol.link.Mailbox;

/** Who comes in by TLS, and who does not. */
class SecureDoorTest extends BrokerFixture {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final TestAuthority authority = new TestAuthority();
  private final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();
  private final Queue<String> arrived = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isTokenGood = new AtomicBoolean(true);
  private EmbeddedBroker broker;
  private URI door;

  @BeforeEach
  void start() {
    broker = District.broker(directory);
    door = broker.open(authority.door(directory.resolve("door")), new Register());
  }

  @AfterEach
  void stop() {
    hangUp();
    broker.close();
  }

  /** One token, that of sn-0018. */
  private final class Register implements Boxes {
    @Override
    public Optional<Principal> check(X509Certificate certificate) {
      var name = certificate.getSubjectX500Principal().getName().substring("CN=".length());
      return revoked.contains(certificate.getSerialNumber())
          ? Optional.empty()
          : Optional.of(new Principal.Station(new StationCode(name)));
    }

    @Override
    public Optional<Token> check(String user, String token) {
      return isTokenGood.get() && user.equals("sn-0018") && token.equals("token-sn-0018")
          ? Optional.of(new Token(new Principal.Station(new StationCode(user)), 7))
          : Optional.empty();
    }

    @Override
    public boolean holds(long token) {
      return token == 7 && isTokenGood.get();
    }

    @Override
    public void arrived(StationCode station, InetAddress from) {
      arrived.add(station + " from " + from.getHostAddress());
    }
  }

  @Test
  void aBoxIsKnownByItsCertificateAlone() {
    connect(collector(broker)).close();
    var box = connect(box("sn-0017", authority.box("sn-0017"), COMMAND));

    send(box, REPORT, 3);

    assertThat(reportsAt(broker, 3)).hasSize(3);
  }

  @Test
  void aBoxWithoutACertificateComesWithItsPassword() {
    connect(collector(broker)).close();
    var config = box("sn-0017", Optional.empty(), Optional.of("password-sn-0017"), COMMAND);

    send(connect(config), REPORT, 1);

    assertThat(reportsAt(broker, 1)).hasSize(1);
  }

  @Test
  void whoBringsNothingOrSomethingElseIsRefused() {
    var yesterday = Instant.now().minus(Duration.ofDays(1));

    assertThat(refusal(box("sn-0017", Optional.empty(), Optional.empty(), COMMAND)))
        .as("nothing")
        .contains("134");
    assertThat(refusal(box("sn-0017", authority.box("sn-0018"), COMMAND)))
        .as("of another site")
        .contains("134");
    assertThat(refusal(box("sn-0017", authority.box("sn-0017", yesterday), COMMAND)))
        .as("over")
        .doesNotContain("134");
    assertThat(refusal(box("sn-0017", new TestAuthority().box("sn-0017"), COMMAND)))
        .as("of another authority")
        .doesNotContain("134");
    assertThat(refusal(box("sn-0017", TestAuthority.selfSigned("sn-0017"), COMMAND)))
        .as("of nobody")
        .doesNotContain("134");
  }

  /** A certificate says who it is; a name and a password beside it change nothing. */
  @Test
  void aPasswordDoesNotMakeUpForACertificate() {
    var identity = authority.box("sn-0018");

    assertThat(
            refusal(
                box("sn-0017", Optional.of(identity), Optional.of("password-sn-0017"), COMMAND)))
        .contains("134");
  }

  @Test
  void aBoxTouchesItsOwnTopicsOnly() {
    var box = connect(box("sn-0018", authority.box("sn-0018")));

    assertThat(box.publish(REPORT, new byte[1])).failsWithin(Duration.ofSeconds(10));
    refusal(box("sn-0018", authority.box("sn-0018"), COMMAND));
  }

  @Test
  void whatIsTakenBackEndsTheConnectionWithinAMinute() {
    var thief = authority.box("sn-0017");
    var honest = authority.box("sn-0018");
    var lost = Mailbox.acknowledging();
    var stays = Mailbox.acknowledging();
    open(box("sn-0017", thief, COMMAND), lost);
    open(box("sn-0018", honest), stays);
    lost.awaitConnections(1);
    stays.awaitConnections(1);

    revoked.add(thief.certificate().getSerialNumber());

    Await.until("the connection ends", A_MINUTE, () -> !lost.losses().isEmpty());
    assertThat(refusal(box("sn-0017", thief, COMMAND))).contains("134");
    assertThat(stays.losses()).isEmpty();
  }

  @Test
  void aCertificateThatComesToItsEndEndsTheConnection() {
    var lost = Mailbox.acknowledging();
    open(box("sn-0017", authority.box("sn-0017", Instant.now().plusSeconds(8)), COMMAND), lost);
    lost.awaitConnections(1);

    Await.until("the connection ends", A_MINUTE, () -> !lost.losses().isEmpty());
  }

  @Test
  void aTokenLetsItsSitesBoxInUntilItIsTakenBack() {
    var config = box("sn-0018", Optional.empty(), Optional.of("token-sn-0018"));
    assertThat(refusal(box("sn-0018", Optional.empty(), Optional.of("token-sn-0019"))))
        .as("another token")
        .contains("134");
    var lost = Mailbox.acknowledging();
    var box = open(config, lost);
    lost.awaitConnections(1);
    assertThat(box.publish(REPORT, new byte[1])).as("another's topic").failsWithin(A_MINUTE);

    isTokenGood.set(false);

    Await.until("the connection ends", A_MINUTE, () -> !lost.losses().isEmpty());
    assertThat(refusal(config)).contains("134");
  }

  @Test
  void whoIsLetInIsToldWithItsAddress() {
    connect(box("sn-0017", authority.box("sn-0017"), COMMAND));
    refusal(box("sn-0019", TestAuthority.selfSigned("sn-0019"), COMMAND));

    assertThat(arrived).contains("sn-0017 from 127.0.0.1").doesNotContain("sn-0019");
  }

  /** The broker's certificate is for 127.0.0.1, and localhost is not that. */
  @Test
  void aBrokerUnderAnotherNameIsNotTrusted() {
    var elsewhere = URI.create("ssl://localhost:" + door.getPort());
    var config = box("sn-0017", authority.box("sn-0017"));

    assertThat(refusal(at(elsewhere, config))).containsIgnoringCase("certificate");
  }

  @Test
  void ciphersThatCanBeToyedWithAreNotSpoken() {
    assertThat(speaks("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256")).isTrue();
    assertThat(speaks("TLSv1.3", "TLS_AES_128_GCM_SHA256")).isTrue();
    assertThat(speaks("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256")).isFalse();
    assertThat(speaks("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA")).isFalse();
  }

  private boolean speaks(String protocol, String cipher) {
    try (var socket = (SSLSocket) socket()) {
      socket.setEnabledProtocols(new String[] {protocol});
      socket.setEnabledCipherSuites(new String[] {cipher});
      socket.startHandshake();
      return true;
    } catch (SSLHandshakeException refused) {
      return false;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private Socket socket() throws IOException {
    try {
      return authority.tls(Optional.empty()).sockets().createSocket("127.0.0.1", door.getPort());
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** What a box may say at once is what one says that comes back after a week, and no more. */
  @Test
  void aBoxThatSendsWithoutEndIsDisconnected() {
    var mailbox = Mailbox.acknowledging();
    var box = open(box("sn-0017", authority.box("sn-0017")), mailbox);
    mailbox.awaitConnections(1);

    Await.until(
        "it is disconnected",
        A_MINUTE,
        () -> {
          var _ = box.publish(REPORT, new byte[1]);
          return !mailbox.losses().isEmpty();
        });
  }

  private LinkConfig box(String clientId, Identity identity, String... filters) {
    return box(clientId, Optional.of(identity), Optional.empty(), filters);
  }

  private LinkConfig box(
      String clientId, Optional<Identity> identity, Optional<String> password, String... filters) {
    return new LinkConfig(
        door,
        clientId,
        password.map(word -> new Login(clientId, word)),
        new Clean(),
        List.of(filters),
        Duration.ofSeconds(30),
        8,
        100,
        Duration.ofMillis(300),
        Optional.of(authority.tls(identity)));
  }

  private static LinkConfig at(URI elsewhere, LinkConfig config) {
    return new LinkConfig(
        elsewhere,
        config.clientId(),
        config.login(),
        config.session(),
        config.subscriptions(),
        config.keepAlive(),
        config.window(),
        config.receiveMaximum(),
        config.retry(),
        config.tls());
  }
}
