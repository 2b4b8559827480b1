package zhenzhi.collector.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkLengthTest {
  @ParameterizedTest(name = "{0} sites, {1} MiB: {2} days")
  @CsvSource(
      textBlock =
          """
          # sites, MiB, days
          0,         2048,  7
          12,        512,   7
          69,        2048,  7
          70,        2048,  3
          162,       2048,  3
          163,       2048,  1
          1200,      2048,  1
          1200,      36000, 7
          10000,     65536, 1
          700000,    2048,  1
          """)
  void newestChunksFitIntoAQuarterOfTheMemory(long sites, long memory, int days) {
    assertThat(ChunkLength.of(sites, memory)).isEqualTo(Duration.ofDays(days));
  }

  /** Whatever the fleet: unless a day alone is too long already. */
  @Test
  void aChunkOfMoreThanADayFits() {
    for (var sites = 1L; sites < 1_000_000; sites += 1 + sites / 3) {
      var days = ChunkLength.of(sites, 8_192).toDays();
      if (days > 1) {
        assertThat(sites * days * ChunkLength.BYTES_OF_A_SITES_DAY).isLessThan(2_048L << 20);
      }
    }
  }

  @Test
  void samplesAreKeptUntilBoxesHaveToldAll() {
    var day = Duration.ofDays(1);

    assertThatThrownBy(() -> new UpkeepConfig(day.multipliedBy(61), day, day, day, 1))
        .hasMessage("zhenzhi.upkeep.samples is 61d; it has to be 62d at least");
  }
}
