package zhenzhi.collector.ingest.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  /** A letter is a boot, a minute apart. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      textBlock =
          """
          # boots,    two boxes, because
          '',         false,     nobody connected
          A,          false,     one start
          AAAAAAAA,   false,     a line that comes and goes
          ABCDEFG,    false,     a box that starts again and again
          AABBBCC,    false,     both
          ABA,        false,     a spare box was tried
          ABAAA,      false,     and the old one has a bad line
          ABAB,       true,      both are on
          ABACA,      true,      one of them starts anew
          AABBAABB,   true,      both have a bad line
          ABCABC,     true,      three
          """)
  void whoComesBackIsAnotherBox(String boots, boolean areTwo, String because) {
    var sightings =
        IntStream.range(0, boots.length())
            .mapToObj(n -> seen(boots.charAt(n), Duration.ofMinutes(boots.length() - n)))
            .toList();

    assertThat(Turns.areTwo(sightings, NOW)).as(because).isEqualTo(areTwo);
  }

  /** Boxes that were exchanged twice within a week were exchanged. */
  @ParameterizedTest
  @CsvSource({"PT5H, true", "PT7H59M, true", "PT8H, false", "PT48H, false"})
  void whatIsLongAgoDoesNotCount(Duration apart, boolean areTwo) {
    var sightings =
        IntStream.range(0, 4)
            .mapToObj(n -> seen("ABAB".charAt(n), apart.multipliedBy(3 - n)))
            .toList();

    assertThat(Turns.areTwo(sightings, NOW)).isEqualTo(areTwo);
  }

  private static Sighting seen(char boot, Duration ago) {
    return new Sighting(new UUID(0, boot), NOW.minus(ago));
  }
}
