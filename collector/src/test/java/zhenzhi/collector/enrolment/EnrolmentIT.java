package zhenzhi.collector.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.collector.District.E1;
import static zhenzhi.collector.District.W1;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.enrolment.certificate.RevocationService;
import zhenzhi.collector.enrolment.certificate.Standing;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.Await;

/**
 * Boxes ask over HTTP for certificates. They live for 10 minutes, so they can be renewed at once.
 */
class EnrolmentIT {
  private static final int CREATED = 201;
  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;
  private static final int INVALID = 422;
  private static final int TOO_MANY = 429;

  @TempDir Path directory;
  private District district;
  private HttpClient http;
  private Account office;

  @BeforeEach
  void begin() {
    district = district("10m");
    http = HttpClient.create(district.server.getURL());
    office =
        new Account(77, "office", "赵敏", Role.OFFICE, district.district.path(), Optional.empty());
    district.given(
        "INSERT INTO account (id, login, password_hash, person, role, org_path)"
            + " VALUES (77, 'office', '', '赵敏', 'OFFICE', '"
            + district.district.path()
            + "')");
  }

  private District district(String validity) {
    return new District(
        Map.of(
            "zhenzhi.enrolment.authority.directory",
            directory.toString(),
            "zhenzhi.enrolment.authority.validity",
            validity));
  }

  @AfterEach
  void end() {
    http.close();
    district.close();
  }

  @Test
  void aBoxWithItsCodeGetsACertificateInTheNameOfItsSite()
      throws SQLException, GeneralSecurityException {
    var box = Box.fresh();

    var given = enrol(E1, invite(E1), box);

    assertThat(given.status()).isEqualTo(CREATED);
    var certificate = certificate(given.text("certificate"));
    certificate.verify(certificate(given.text("authority")).getPublicKey());
    assertThat(certificate.getSubjectX500Principal().getName())
        .as("whatever the request says")
        .isEqualTo("CN=e-1");
    assertThat(certificate.getPublicKey()).isEqualTo(box.pair().getPublic());
    assertThat(certificate.getBasicConstraints()).as("it signs nothing").isEqualTo(-1);
    assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
    assertThat(standing()).isInstanceOf(Standing.EndsSoon.class);
  }

  /** The answer may get lost on the way; then the box asks again with the same key. */
  @Test
  void aCodeIsGoodForOneKey() throws SQLException {
    var code = invite(E1);
    var box = Box.fresh();
    var first = enrol(E1, code, box);

    assertThat(enrol(E1, code, box).text("certificate")).isEqualTo(first.text("certificate"));
    assertThat(enrol(E1, code, Box.fresh()).status()).isEqualTo(CONFLICT);
  }

  @Test
  void aCodeIsOfOneSiteAndOfOneDayAndTheLastOneCounts() throws SQLException {
    var first = invite(E1);
    assertThat(enrol(W1, first, Box.fresh()).status()).as("no code there").isEqualTo(FORBIDDEN);
    invite(W1);
    assertThat(enrol(W1, first, Box.fresh()).status()).as("another one").isEqualTo(FORBIDDEN);
    var second = invite(E1);
    assertThat(enrol(E1, first, Box.fresh()).status()).as("the one before").isEqualTo(FORBIDDEN);
    district.given(
        "UPDATE enrolment_code SET made_at = now() - interval '2 days', until = now() - interval '1"
            + " day'");
    assertThat(enrol(E1, second, Box.fresh()).status()).isEqualTo(CONFLICT);
  }

  @Test
  void whoGuessesIsSlowedDownAndTheCodeDies() throws SQLException {
    var code = invite(E1);
    for (var nth = 0; nth < 5; nth++) {
      assertThat(enrol(E1, "AAAAAAA" + (nth + 2), Box.fresh()).status()).isEqualTo(FORBIDDEN);
    }

    assertThat(enrol(E1, code, Box.fresh()).status()).as("from there").isEqualTo(TOO_MANY);
    try (var connection = district.database.dataSource().getConnection();
        var rows =
            connection.createStatement().executeQuery("SELECT max(wrong) FROM enrolment_code")) {
      rows.next();
      assertThat(rows.getInt(1)).as("that code is dead from anywhere").isEqualTo(5);
    }
  }

  @Test
  void keysThatAreWeakOrSomebodyElsesAreRefused() throws SQLException {
    var code = invite(E1);

    assertThat(ask(E1, code, Box.of("RSA", 1_024).request()).status()).isEqualTo(INVALID);
    assertThat(ask(E1, code, Box.of("EC", 384).request()).status()).isEqualTo(INVALID);
    assertThat(ask(E1, code, Box.of("Ed25519", 255).request()).status()).isEqualTo(INVALID);
    assertThat(ask(E1, code, Box.fresh().requestSignedBy(Box.fresh())).status()).isEqualTo(INVALID);
    assertThat(ask(E1, code, "nonsense").status()).isEqualTo(INVALID);

    assertThat(ask(E1, code, Box.of("RSA", 2_048).request()).status()).isEqualTo(CREATED);
  }

  @Test
  void theKeyBeforeSignsForTheNext() throws SQLException {
    var box = Box.fresh();
    var certificate = enrol(E1, invite(E1), box).text("certificate");
    var next = Box.fresh();

    var renewed = renew(certificate, next, box);

    assertThat(renewed.status()).isEqualTo(CREATED);
    assertThat(certificate(renewed.text("certificate")).getSubjectX500Principal().getName())
        .isEqualTo("CN=e-1");
    assertThat(renew(certificate, next, box).text("certificate"))
        .as("the answer that got lost")
        .isEqualTo(renewed.text("certificate"));
    assertThat(renew(renewed.text("certificate"), Box.fresh(), next).status()).isEqualTo(CREATED);
  }

  /** A card that was copied is in two boxes; both renew, and the second is told. */
  @Test
  void aCopiedKeyIsNoticedWhenItIsRenewedTwice() throws SQLException {
    var box = Box.fresh();
    var certificate = enrol(E1, invite(E1), box).text("certificate");
    renew(certificate, Box.fresh(), box);

    assertThat(renew(certificate, Box.fresh(), box).status()).isEqualTo(FORBIDDEN);

    assertThat(revocations().list(office.scope(), E1))
        .filteredOn(known -> known.doubledAt().isPresent())
        .hasSize(1);
  }

  @Test
  void nobodyRenewsWithWhatIsNotTheirs() throws SQLException {
    var box = Box.fresh();
    var certificate = enrol(E1, invite(E1), box).text("certificate");
    var root = enrol(W1, invite(W1), Box.fresh()).text("authority");

    assertThat(renew(certificate, Box.fresh(), Box.fresh()).status()).isEqualTo(FORBIDDEN);
    assertThat(renew(root, Box.fresh(), box).status()).isEqualTo(FORBIDDEN);
    assertThat(renew("nonsense", Box.fresh(), box).status()).isEqualTo(FORBIDDEN);

    revocations().revoke(office, E1, "机顶盒丢了");
    assertThat(renew(certificate, Box.fresh(), box).status()).isEqualTo(FORBIDDEN);
  }

  @Test
  void aBoxThatIsEnrolledAnewTakesThePlaceOfTheOneBefore() throws SQLException {
    var box = Box.fresh();
    var before = enrol(E1, invite(E1), box).text("certificate");
    var after = enrol(E1, invite(E1), Box.fresh()).text("certificate");

    assertThat(renew(before, Box.fresh(), box).status()).isEqualTo(FORBIDDEN);
    Await.until("what was ended is known", () -> !holds(before) && holds(after));
  }

  @Test
  void whatIsTakenBackHoldsNoLongerAndStandsInTheList()
      throws SQLException, GeneralSecurityException, IOException {
    var certificate = certificate(enrol(E1, invite(E1), Box.fresh()).text("certificate"));
    Await.until("it is known that nothing was taken back", () -> revoked(certificate).isEmpty());

    revocations().revoke(office, E1, "机顶盒丢了");

    Await.until("the look", Duration.ofSeconds(60), () -> holdsNot(certificate.getSerialNumber()));
    Await.until("the list", () -> revoked(certificate).orElse(false));
    assertThat(standing()).isInstanceOf(Standing.TakenBack.class);
  }

  @Test
  void whoMaySeeNothingTakesNothingBack() throws SQLException {
    enrol(E1, invite(E1), Box.fresh());
    var west = new Account(78, "west", "周凯", Role.OFFICE, district.west.path(), Optional.empty());

    assertThat(refused(() -> revocations().revoke(west, E1, "x")))
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refused(() -> invites().invite(west, E1))).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refused(() -> revocations().revoke(office, E1, " ")))
        .isEqualTo(Refusal.Kind.INVALID);
    assertThat(refused(() -> revocations().revoke(office, W1, "x")))
        .isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  void theKeyStaysInItsFolderAndTheSecondStartGoesOnWithIt() throws Exception {
    var root = enrol(E1, invite(E1), Box.fresh()).text("authority");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("root.key"))))
        .isEqualTo("rw-------");

    try (var other = district("365d");
        var client = HttpClient.create(other.server.getURL())) {
      assertThat(Files.readString(directory.resolve("root.pem"))).isEqualTo(root);
      assertThat(client.toBlocking().retrieve("/health/liveness")).contains("UP");
    }
  }

  private record Said(int status, Map<?, ?> body) {
    String text(String field) {
      assertThat(status).isEqualTo(CREATED);
      return String.valueOf(body.get(field));
    }
  }

  private Said enrol(StationCode station, String code, Box box) {
    return ask(station, code, box.request());
  }

  private Said ask(StationCode station, String code, String request) {
    return post(
        "/api/v1/enrolment", Map.of("station", station.value(), "code", code, "request", request));
  }

  private Said renew(String certificate, Box next, Box signer) {
    var request = next.request();
    return post(
        "/api/v1/enrolment/renewal",
        Map.of(
            "certificate", certificate,
            "request", request,
            "signature", signer.renewal(request)));
  }

  private Said post(String path, Map<String, String> body) {
    try {
      var answer = http.toBlocking().exchange(HttpRequest.POST(path, body), Map.class);
      return new Said(answer.code(), Objects.requireNonNull(answer.body()));
    } catch (HttpClientResponseException refused) {
      return new Said(refused.getStatus().getCode(), Map.of());
    }
  }

  private String invite(StationCode station) throws SQLException {
    return invites().invite(office, station).text();
  }

  private InviteService invites() {
    return district.context.getBean(InviteService.class);
  }

  private RevocationService revocations() {
    return district.context.getBean(RevocationService.class);
  }

  private Standing standing() throws SQLException {
    return Standing.of(
        revocations().list(office.scope(), E1),
        List.of(),
        district.context.getBean(InstantSource.class).instant());
  }

  private boolean holds(String pem) {
    return !holdsNot(certificate(pem).getSerialNumber());
  }

  private boolean holdsNot(BigInteger serial) {
    return !revocations().holds(serial);
  }

  /** Whether the list for other brokers says so; nothing while there is no list. */
  private Optional<Boolean> revoked(X509Certificate certificate) {
    var file = directory.resolve("revoked.pem");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file)) {
      var list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
      return Optional.of(list.isRevoked(certificate));
    } catch (IOException | GeneralSecurityException problem) {
      throw new AssertionError(problem);
    }
  }

  static X509Certificate certificate(String pem) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(pem.getBytes(UTF_8)));
    } catch (GeneralSecurityException problem) {
      throw new AssertionError(problem);
    }
  }

  private interface Act {
    void go() throws SQLException;
  }

  private static Refusal.Kind refused(Act act) {
    try {
      act.go();
    } catch (Refusal refusal) {
      return refusal.kind();
    } catch (SQLException problem) {
      throw new AssertionError(problem);
    }
    throw new AssertionError("it was not refused");
  }
}
