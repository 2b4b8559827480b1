package zhenzhi.protocol.link;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final Backoff BACKOFF = new Backoff(ofSeconds(1), ofSeconds(60));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # failures | seconds
            1        | 1
            2        | 2
            6        | 32
            7        | 60
            1000     | 60
          """,
      delimiter = '|')
  void theCeilingDoublesUpToTheLongest(int failures, int seconds) {
    assertThat(BACKOFF.ceiling(failures)).isEqualTo(ofSeconds(seconds));
  }

  /** A fleet that lost its broker at one moment must not come back at one moment. */
  @Test
  void pausesAreSpreadOverTheWholeRange() {
    var random = new Random(1);
    var pauses = IntStream.range(0, 1000).mapToObj(_ -> BACKOFF.pause(7, random)).toList();

    assertThat(pauses).allMatch(pause -> pause.compareTo(ofSeconds(60)) <= 0);
    assertThat(pauses)
        .filteredOn(pause -> pause.compareTo(ofSeconds(30)) < 0)
        .hasSizeBetween(430, 570);
  }
}
