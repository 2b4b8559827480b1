package zhenzhi.collector.enrolment.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.enrolment.certificate.BoxCertificate.Revoked;
import zhenzhi.collector.enrolment.token.BoxToken;
import zhenzhi.collector.enrolment.token.BoxToken.Ended;
import zhenzhi.protocol.StationCode;

class StandingTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Life YEAR = new Life(FROM, FROM.plus(Duration.ofDays(360)));

  /** Whichever was given last says what the box comes with. */
  @Test
  void aTokenAfterACertificateCountsAndTheOtherWayRound() {
    var certificate = certificate("a", YEAR, Optional.empty());
    var before = token(FROM.minusSeconds(1), Optional.empty());
    var after = token(FROM.plusSeconds(1), Optional.empty());
    var over = token(FROM.plusSeconds(1), Optional.of(new Ended(FROM, Optional.of("赵敏"), "丢了")));

    assertThat(Standing.of(List.of(certificate), List.of(before), FROM))
        .isEqualTo(new Standing.Good(certificate));
    assertThat(Standing.of(List.of(certificate), List.of(after), FROM))
        .isEqualTo(new Standing.ByToken(after));
    assertThat(Standing.of(List.of(), List.of(before, after), FROM))
        .isEqualTo(new Standing.ByToken(after));
    assertThat(Standing.of(List.of(certificate), List.of(over), FROM))
        .isInstanceOf(Standing.TokenTakenBack.class);
  }

  private static BoxToken token(Instant madeAt, Optional<Ended> ended) {
    return new BoxToken(madeAt, "赵敏", Optional.empty(), ended);
  }

  @ParameterizedTest(name = "on day {0}: {1}")
  @CsvSource({
    "0, Good",
    "329, Good",
    "330, EndsSoon",
    "359, EndsSoon",
    "360, Ended",
    "9999, Ended"
  })
  void aMonthBeforeTheEndSomebodyIsTold(int day, String standing) {
    var now = FROM.plus(Duration.ofDays(day));

    assertThat(Standing.of(List.of(certificate("a", YEAR, Optional.empty())), List.of(), now))
        .extracting(one -> one.getClass().getSimpleName())
        .isEqualTo(standing);
  }

  @Test
  void theNewestCounts() {
    var next = new Life(YEAR.renewFrom(), YEAR.until().plus(Duration.ofDays(240)));
    var all =
        List.of(certificate("a", YEAR, Optional.empty()), certificate("b", next, Optional.empty()));

    assertThat(Standing.of(all, List.of(), YEAR.until()))
        .isEqualTo(new Standing.Good(all.getLast()));
    assertThat(Standing.of(List.of(), List.of(), FROM)).isEqualTo(new Standing.None());
  }

  @Test
  void whatWasTakenBackIsSoAlsoAfterItsEnd() {
    var back = certificate("a", YEAR, Optional.of(new Revoked(FROM, Optional.empty(), "丢了")));

    assertThat(Standing.of(List.of(back), List.of(), FROM)).isEqualTo(new Standing.TakenBack(back));
    assertThat(Standing.of(List.of(back), List.of(), YEAR.until()))
        .isEqualTo(new Standing.TakenBack(back));
  }

  @ParameterizedTest(name = "on day {0}: {1}")
  @CsvSource({"0, false", "239, false", "240, true", "400, true"})
  void itIsRenewedInItsLastThird(int day, boolean due) {
    assertThat(YEAR.isDue(FROM.plus(Duration.ofDays(day)))).isEqualTo(due);
  }

  private static BoxCertificate certificate(String serial, Life life, Optional<Revoked> revoked) {
    return new BoxCertificate(
        serial,
        new StationCode("e-1"),
        new byte[0],
        life,
        life.from(),
        Optional.empty(),
        Optional.empty(),
        revoked);
  }
}
