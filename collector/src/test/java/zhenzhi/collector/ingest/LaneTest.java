package zhenzhi.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneTest {
  private final Lane lane = new Lane(3);

  @Test
  void whatIsPutInComesOutInOrder() throws InterruptedException {
    var arrivals = arrivals(3);
    arrivals.forEach(arrival -> lane.put(arrival, Duration.ZERO));

    assertThat(lane.take(2, Duration.ZERO)).isEqualTo(arrivals.subList(0, 2));
    assertThat(lane.take(2, Duration.ZERO)).isEqualTo(arrivals.subList(2, 3));
    assertThat(lane.take(2, Duration.ZERO)).isEmpty();
  }

  /** However much a broker hands over. */
  @Test
  void thereIsRoomForSoManyAndNoMore() {
    assertThat(arrivals(5).stream().filter(arrival -> lane.put(arrival, Duration.ZERO))).hasSize(3);
    assertThat(lane.size()).isEqualTo(3);
  }

  private static List<Arrival> arrivals(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new Arrival("topic/" + number, new byte[0], Instant.EPOCH, () -> {}))
        .toList();
  }
}
