package zhenzhi.collector.bulletin;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.LineHours;
import zhenzhi.protocol.StationCode;

/** Each owed ten hours; the end of a list is read until nobody can be missing. */
class NamingTest {
  private static final int MOST = 2;

  @Test
  void aTieMayBeginFurtherAhead() {
    assertThat(mayLack(lines(4, 4, 4))).isTrue();
    assertThat(mayLack(lines(4, 4, 3))).isTrue();
    assertThat(mayLack(lines(5, 4, 4))).isFalse();
  }

  @Test
  void whoIsMissingIsLookedForAheadOfTheFaulty() {
    assertThat(mayLack(lines(5, 4, 3), "s-1", "s-2")).isTrue();
    assertThat(mayLack(lines(5, 4, 3), "s-2")).isTrue();
    assertThat(mayLack(lines(6, 5, 4, 3), "s-3")).isFalse();
  }

  /** Ahead of one that did what it owed are only such, save for those that share its place. */
  @Test
  void butNotAheadOfWhoDidWhatTheyOwed() {
    assertThat(mayLack(lines(12, 11, 4))).isFalse();
    assertThat(mayLack(lines(11, 4))).isTrue();
    assertThat(mayLack(lines(11, 11, 4))).isTrue();
    assertThat(mayLack(lines(12, 11))).isFalse();
  }

  private static boolean mayLack(List<Line> lines, String... faulty) {
    var broken = Set.of(faulty).stream().map(StationCode::new).collect(toSet());
    return Naming.mayLack(Naming.last(lines, MOST, broken, List.of()), lines, MOST);
  }

  /** In the order of their hours; s-0 is the first. */
  private static List<Line> lines(int... hours) {
    return IntStream.range(0, hours.length)
        .mapToObj(i -> {
          var ahead = IntStream.of(hours).filter(other -> other > hours[i]).count();
          return line("s-" + i, 100 + ahead, Duration.ofHours(hours[i]));
        })
        .toList();
  }

  private static Line line(String code, long place, Duration done) {
    var hours =
        new LineHours(
            done, Duration.ZERO, done, Optional.empty(), done, Optional.of(done), Duration.ZERO);
    return new Line(
        new StationCode(code),
        code,
        "",
        OptionalLong.of(place),
        OptionalLong.empty(),
        Optional.of(hours),
        Duration.ofHours(10),
        Duration.ZERO,
        1,
        1,
        1,
        Completeness.UNKNOWN,
        Optional.empty(),
        Optional.empty());
  }
}
