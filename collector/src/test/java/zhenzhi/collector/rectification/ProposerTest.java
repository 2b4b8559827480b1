package zhenzhi.collector.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.ranking.Ranking.Hardware;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.LineHours;
import zhenzhi.collector.ranking.Unranked;
import zhenzhi.collector.rectification.Candidate.Verdict;
import zhenzhi.protocol.StationCode;

class ProposerTest {
  private static final Duration NONE = Duration.ZERO;
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void theLastOfATableAreProposed() {
    assertThat(of(2, List.of(line(1, 4), line(2, 3), line(3, 2), line(4, 1))))
        .containsExactly(
            tuple("s-4", Verdict.PROPOSED),
            tuple("s-3", Verdict.PROPOSED),
            tuple("s-2", Verdict.FURTHER_AHEAD),
            tuple("s-1", Verdict.FURTHER_AHEAD));
  }

  @Test
  void tiesAreNotCut() {
    assertThat(of(1, List.of(line(1, 4), line(2, 3, 1), line(2, 4, 1))))
        .containsExactly(
            tuple("s-4", Verdict.PROPOSED),
            tuple("s-3", Verdict.PROPOSED),
            tuple("s-1", Verdict.FURTHER_AHEAD));
  }

  @Test
  void whoCouldNotHelpItIsLeftOutAndTheNextMovesUp() {
    var broken = with(line(3, 1), NONE, Optional.empty(), Optional.of(hardware()));
    var excused = with(line(4, 1), DAY, Optional.empty(), Optional.empty());
    var ticket = line(5, 1);
    var fresh = with(line(6, 0), NONE, Optional.of(Unranked.NEW), Optional.empty());
    var closed = with(line(7, 0), NONE, Optional.of(Unranked.RETIRED), Optional.empty());

    assertThat(of(1, List.of(line(1, 9), line(2, 3), broken, excused, ticket, fresh, closed)))
        .containsExactly(
            tuple("s-7", Verdict.RETIRED),
            tuple("s-6", Verdict.UNRANKED),
            tuple("s-5", Verdict.TICKET),
            tuple("s-4", Verdict.EXCUSED),
            tuple("s-3", Verdict.BROKEN),
            tuple("s-2", Verdict.PROPOSED),
            tuple("s-1", Verdict.FURTHER_AHEAD));
  }

  @Test
  void nobodyIsProposedWhoDidWhatTheyOwed() {
    assertThat(of(3, List.of(line(1, 12), line(2, 10))))
        .containsExactly(tuple("s-2", Verdict.DONE), tuple("s-1", Verdict.DONE));
  }

  /** Looking at the page once more must not find three others. */
  @Test
  void whoHasTheirOrderCounts() {
    var proposer = new Proposer(1, DAY, Set.of(), Set.of(new StationCode("s-2")));

    assertThat(proposer.of(List.of(line(1, 2), line(2, 1))))
        .extracting(Candidate::verdict)
        .containsExactly(Verdict.ORDERED, Verdict.FURTHER_AHEAD);
  }

  private static List<Tuple> of(int last, List<Line> lines) {
    var proposer = new Proposer(last, DAY, Set.of(new StationCode("s-5")), Set.of());
    return proposer.of(lines).stream()
        .map(one -> tuple(one.line().code().value(), one.verdict()))
        .toList();
  }

  private static Line line(int place, int hours) {
    return line(place, place, hours);
  }

  private static Line line(int place, int number, int hours) {
    var length = Duration.ofHours(hours);
    return new Line(
        new StationCode("s-" + number),
        "学习站" + number,
        "",
        OptionalLong.of(place),
        OptionalLong.empty(),
        Optional.of(
            new LineHours(
                length, NONE, length, Optional.empty(), length, Optional.of(length), NONE)),
        Duration.ofHours(10),
        NONE,
        1,
        1,
        30,
        Completeness.UNKNOWN,
        Optional.empty(),
        Optional.empty());
  }

  private static Hardware hardware() {
    return new Hardware(Finding.LNB_DEAD, LocalDate.of(2026, 10, 28));
  }

  private static Line with(
      Line line, Duration excused, Optional<Unranked> unranked, Optional<Hardware> hardware) {
    return new Line(
        line.code(),
        line.name(),
        line.subdistrict(),
        unranked.isPresent() ? OptionalLong.empty() : line.place(),
        line.before(),
        line.hours(),
        line.target(),
        excused,
        line.sessions(),
        line.studyDays(),
        line.knownDays(),
        line.reports(),
        unranked,
        hardware);
  }
}
