package zhenzhi.collector.rectification.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.rectification.Stage;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.ticket.Colour;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.protocol.StationCode;

/** To be signed for by the 8th, due on the 20th. */
class OrderLineTest {
  @ParameterizedTest(name = "{0} on the {1}th: {2}")
  @CsvSource(
      textBlock =
          """
          ISSUED,     8, NONE
          ISSUED,     9, YELLOW
          RECEIVED,  16, NONE
          RECEIVED,  17, BLUE
          RETURNED,  20, BLUE
          APPROVED,  21, RED
          SUBMITTED, 19, STOPPED
          SUBMITTED, 25, STOPPED
          DONE,      25, STOPPED
          CLEARED,   25, STOPPED
          WITHDRAWN, 25, STOPPED
          """)
  void aColourSaysHowItsTimeStands(Stage stage, int day, Colour colour) {
    assertThat(line(stage).colour(november(day))).isEqualTo(colour);
  }

  @ParameterizedTest(name = "{0}, late {1}, extended {2}, on the {3}th: {4}")
  @CsvSource(
      textBlock =
          """
          CLEARED,   false, false, 30, DONE
          CLEARED,   false, true,  30, EXTENDED
          CLEARED,   true,  true,  30, LATE
          DONE,      false, false, 30, GOING
          DONE,      true,  false, 30, LATE
          APPROVED,  false, false, 20, GOING
          APPROVED,  false, false, 21, LATE
          SUBMITTED, false, false, 30, GOING
          WITHDRAWN, true,  false, 30, WITHDRAWN
          """)
  void countsOnce(Stage stage, boolean isLate, boolean isExtended, int day, Outcome outcome) {
    assertThat(line(stage, isLate, isExtended).outcome(november(day))).isEqualTo(outcome);
  }

  private static OrderLine line(Stage stage) {
    return line(stage, false, false);
  }

  private static OrderLine line(Stage stage, boolean isLate, boolean isExtended) {
    return new OrderLine(
        1,
        1,
        new StationCode("s-1"),
        "学习站1",
        "",
        StationKind.COMMUNITY,
        Period.parse("2026-10").orElseThrow(),
        OptionalLong.of(6),
        6,
        Optional.empty(),
        Duration.ofHours(20),
        stage,
        november(8),
        november(20),
        Optional.empty(),
        stage == Stage.SUBMITTED ? Optional.of(november(18)) : Optional.empty(),
        stage.isRunning() && stage != Stage.SUBMITTED
            ? Optional.of(november(21))
            : Optional.empty(),
        1,
        isLate,
        isExtended,
        Instant.parse("2026-11-05T01:00:00Z"),
        Optional.empty(),
        0);
  }

  private static LocalDate november(int day) {
    return LocalDate.of(2026, 11, day);
  }
}
