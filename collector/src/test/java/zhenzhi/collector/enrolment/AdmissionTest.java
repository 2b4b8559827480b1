package zhenzhi.collector.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.enrolment.Admission.Admitted;
import zhenzhi.collector.enrolment.Admission.Refused;
import zhenzhi.collector.enrolment.Admission.UsedBefore;
import zhenzhi.collector.enrolment.Admission.Why;

class AdmissionTest {
  private static final Instant UNTIL = Instant.parse("2026-11-24T01:00:00Z");

  @Test
  void aSiteWithoutACodeIsAsIfTheCodeWereWrong() {
    assertThat(Admission.of(Optional.empty(), false, 5, UNTIL)).isEqualTo(new Refused(Why.WRONG));
  }

  @ParameterizedTest(name = "matches {0}, {1} wrong, used {2}, {3} after its end: {4}")
  @CsvSource(
      textBlock =
          """
          # matches, wrong, used, after the end, what comes of it
          true,      0,     false, -PT1S,        ADMITTED
          true,      4,     false, -PT1S,        ADMITTED
          true,      5,     false, -PT1S,        DEAD
          true,      5,     true,  -PT1S,        DEAD
          false,     5,     false, -PT1S,        DEAD
          true,      0,     false, PT0S,         EXPIRED
          true,      0,     false, P30D,         EXPIRED
          true,      0,     true,  -PT1S,        USED_BEFORE
          true,      0,     true,  P30D,         USED_BEFORE
          false,     0,     false, -PT1S,        WRONG
          false,     0,     false, PT0S,         WRONG
          false,     0,     true,  -PT1S,        WRONG
          """)
  void onlyWhoHasTheCodeLearnsMoreThanNo(
      boolean matches, int wrong, boolean used, Duration after, String outcome) {
    var usedAt = used ? Optional.of(UNTIL.minusSeconds(60)) : Optional.<Instant>empty();
    var code = new Invitation(7, new byte[0], new byte[0], UNTIL, wrong, usedAt);

    var admission = Admission.of(Optional.of(code), matches, 5, UNTIL.plus(after));

    assertThat(admission)
        .isEqualTo(
            switch (outcome) {
              case "ADMITTED" -> new Admitted(7);
              case "USED_BEFORE" -> new UsedBefore(7);
              default -> new Refused(Why.valueOf(outcome));
            });
  }
}
