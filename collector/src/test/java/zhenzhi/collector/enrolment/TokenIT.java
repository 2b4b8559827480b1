package zhenzhi.collector.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhenzhi.collector.District.E1;
import static zhenzhi.collector.District.E2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import zhenzhi.collector.enrolment.authority.AuthorityService;
import zhenzhi.collector.enrolment.certificate.RevocationService;
import zhenzhi.collector.enrolment.certificate.Standing;
import zhenzhi.collector.enrolment.token.GrantService;
import zhenzhi.collector.enrolment.token.TokenService;
import zhenzhi.collector.enrolment.trace.Caller;
import zhenzhi.collector.ingest.facts.LedgerRepository;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.Await;

/** Tokens for boxes that cannot have certificates. */
class TokenIT {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @TempDir Path directory;
  private District district;
  private Account office;

  @BeforeEach
  void begin() {
    district = new District(Map.of("zhenzhi.enrolment.authority.directory", directory.toString()));
    office = account(77, "office", district.district.path());
  }

  @AfterEach
  void end() {
    district.close();
  }

  @Test
  void aTokenIsGoodAtOnceForItsSiteAloneAndStandsNowhere() throws SQLException {
    var token = grant(E1);

    assertThat(tokens().check(E1, token)).isPresent();
    assertThat(tokens().check(E2, token)).as("another site").isEmpty();
    assertThat(tokens().check(E1, token.substring(1) + "A")).as("another token").isEmpty();
    assertThat(ask("SELECT hash FROM box_token")).startsWith("$7$").doesNotContain(token);
    assertThat(standing()).isInstanceOf(Standing.ByToken.class);
  }

  @Test
  void anotherTokenTakesItsPlace() throws SQLException {
    var before = grant(E1);
    var number = tokens().check(E1, before).orElseThrow();

    var after = grant(E1);

    assertThat(tokens().check(E1, before)).isEmpty();
    assertThat(tokens().holds(number)).isFalse();
    assertThat(tokens().check(E1, after)).isPresent();
    assertThat(isShutOut()).as("it was nobody who took it back").isFalse();
  }

  /** It has one box, so it comes with one thing. */
  @Test
  void aCertificateEndsTheTokenAndAsLongAsItHoldsThereIsNoOther() throws SQLException {
    var token = grant(E1);
    enrol(E1);
    tokens().look();

    assertThat(tokens().check(E1, token)).isEmpty();
    assertThat(standing()).isInstanceOf(Standing.Good.class);
    assertThatThrownBy(() -> grant(E1))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT));

    revocations().revoke(office, E1, "改用口令");
    assertThat(tokens().check(E1, grant(E1))).isPresent();
    assertThat(isShutOut()).isFalse();
  }

  @Test
  void whatIsTakenBackIsRefusedEverywhereWithinAMinute() throws SQLException {
    var token = grant(E1);
    var others = grant(E2);
    var number = tokens().check(E1, token).orElseThrow();
    Await.until("Mosquitto's file has both", A_MINUTE, () -> passwords().size() == 2);

    revocations().revoke(office, E1, "被人看到了");

    assertThat(isShutOut()).as("at ingest, at once").isTrue();
    assertThat(standing()).isInstanceOf(Standing.TokenTakenBack.class);
    Await.until("at the door", A_MINUTE, () -> !tokens().holds(number));
    assertThat(tokens().check(E1, token)).isEmpty();
    Await.until("at Mosquitto's", A_MINUTE, () -> passwords().size() == 1);
    assertThat(passwords()).singleElement().asString().startsWith("e-2:$7$");
    assertThat(tokens().check(E2, others)).isPresent();
  }

  @Test
  void aSiteOutOfServiceHasNone() throws SQLException {
    var token = grant(E1);
    district.given("UPDATE station SET retired_at = now() WHERE code = 'e-1'");
    tokens().look();

    assertThat(tokens().check(E1, token)).isEmpty();
    assertThatThrownBy(() -> grant(E1)).isInstanceOf(Refusal.class);
  }

  @Test
  void whoMaySeeNothingGivesNothing() {
    var west = account(78, "west", district.west.path());

    assertThatThrownBy(() -> grants().grant(west, E1))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Kind.NOT_FOUND));
  }

  private String grant(StationCode station) throws SQLException {
    return grants().grant(office, station).text();
  }

  private void enrol(StationCode station) throws SQLException {
    var authority = district.context.getBean(AuthorityService.class);
    var code = district.context.getBean(InviteService.class).invite(office, station).text();
    district
        .context
        .getBean(EnrolmentService.class)
        .enrol(
            station,
            code,
            authority.read(Box.fresh().request()),
            new Caller("203.0.113.7", Optional.of("b8:27:eb:4c:10:9f")));
  }

  private boolean isShutOut() throws SQLException {
    try (var connection = district.database.dataSource().getConnection()) {
      var known = LedgerRepository.stations(connection, List.of(E1));
      return Objects.requireNonNull(known.get(E1)).isRevoked();
    }
  }

  private List<String> passwords() {
    var file = directory.resolve("tokens/mosquitto.passwd");
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private Standing standing() throws SQLException {
    return revocations()
        .box(office.scope(), E1)
        .standing(district.context.getBean(InstantSource.class).instant());
  }

  private String ask(String question) throws SQLException {
    try (var connection = district.database.dataSource().getConnection();
        var row = connection.createStatement().executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }

  private Account account(long id, String login, String path) {
    district.given(
        "INSERT INTO account (id, login, password_hash, person, role, org_path) VALUES (%d, '%s', '', '赵敏', 'OFFICE', '%s')"
            .formatted(id, login, path));
    return new Account(id, login, "赵敏", Role.OFFICE, path, Optional.empty());
  }

  private GrantService grants() {
    return district.context.getBean(GrantService.class);
  }

  private TokenService tokens() {
    return district.context.getBean(TokenService.class);
  }

  private RevocationService revocations() {
    return district.context.getBean(RevocationService.class);
  }
}
