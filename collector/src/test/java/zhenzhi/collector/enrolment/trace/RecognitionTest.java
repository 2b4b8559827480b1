package zhenzhi.collector.enrolment.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.enrolment.trace.Trace.Kind;

class RecognitionTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  /** A trace is a letter with the days ago of which it was seen first and last. */
  @ParameterizedTest(name = "{0} given {1}: {2}, {3}")
  @CsvSource(
      textBlock =
          """
          # device,           given, told,   because
          '',                 ,      '',     nothing was said
          A:90:0,             ,      '',     always the same
          A:0:0,              ,      '',     the first that was ever said
          A:90:1 B:1:0,       ,      A>B,    exchanged yesterday
          A:90:0 B:1:0,       ,      A>B,    both are there
          A:90:0 B:3:2,       ,      A>B,    it was there for a day
          A:90:15 B:15:0,     ,      '',     two weeks are enough to see it
          A:90:14 B:13:0,     ,      A>B,    not quite two weeks
          A:90:9 B:9:5 C:5:0, ,      B>C,    twice
          A:90:1 B:1:0,       2,     A>B,    a code was used before
          A:90:1 B:1:0,       1,     A>B,    the new one used the code itself
          A:90:1 B:1:0,       0,     '',     a code was used since
          """)
  void anotherDeviceIsTold(String traces, Integer given, String told, String because) {
    assertThat(told(Kind.DEVICE, traces, given)).as(because).isEqualTo(told);
  }

  @ParameterizedTest(name = "{0} given {1}: {2}, {3}")
  @CsvSource(
      textBlock =
          """
          # network,             given, told,  because
          A:90:0,                ,      '',    always the same
          A:0:0,                 ,      '',    the first that was ever seen
          A:90:1 B:1:0,          ,      A>B,   moved yesterday
          A:90:0 B:1:1,          ,      '',    back where it was
          A:90:3 B:3:1 C:1:0,    ,      '',    a line with a new address each day
          A:90:40 B:40:1 C:1:0,  ,      B>C,   moved once before
          A:90:20 B:1:0,         ,      '',    off for weeks: nothing is usual
          A:90:15 B:15:0,        ,      '',    long enough ago
          A:90:1 B:1:0,          0,     '',    a code was used since
          """)
  void anotherPlaceIsToldWhereThereIsAUsualOne(
      String traces, Integer given, String told, String because) {
    assertThat(told(Kind.NETWORK, traces, given)).as(because).isEqualTo(told);
  }

  @Test
  void devicesAndPlacesDoNotMix() {
    var device = new Trace(Kind.DEVICE, "A", NOW.minus(Duration.ofDays(9)), NOW);
    var network = new Trace(Kind.NETWORK, "B", NOW.minus(Duration.ofDays(1)), NOW);

    assertThat(Recognition.strange(List.of(device, network), Optional.empty(), NOW)).isEmpty();
  }

  private static String told(Kind kind, String traces, Integer given) {
    var all =
        Stream.of(traces.split(" ", -1))
            .filter(word -> !word.isEmpty())
            .map(word -> trace(kind, word.split(":", -1)))
            .toList();
    return Recognition.strange(all, Optional.ofNullable(given).map(RecognitionTest::ago), NOW)
        .stream()
        .map(strange -> strange.before() + ">" + strange.now())
        .collect(Collectors.joining(" "));
  }

  private static Trace trace(Kind kind, String[] word) {
    return new Trace(kind, word[0], ago(Integer.parseInt(word[1])), ago(Integer.parseInt(word[2])));
  }

  private static Instant ago(int days) {
    return NOW.minus(Duration.ofDays(days));
  }
}
