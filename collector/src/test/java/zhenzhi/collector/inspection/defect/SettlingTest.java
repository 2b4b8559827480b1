package zhenzhi.collector.inspection.defect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.inspection.Answer;
import zhenzhi.collector.inspection.Answered;
import zhenzhi.collector.inspection.FollowUp;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.protocol.StationCode;

class SettlingTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final FollowUp RECTIFY = new FollowUp.Rectify();
  private static final FollowUp TICKET = new FollowUp.Ticket(Complaint.NO_SIGNAL);

  @Test
  void whatIsOnlyNotedIsNoDefect() {
    assertThat(Settling.of(List.of(), List.of(no("A", new FollowUp.Note()), yes("B"))))
        .isEqualTo(new Settling(List.of(), List.of()));
  }

  @Test
  void theFirstSheetOpensWhatItFinds() {
    assertThat(Settling.of(List.of(), List.of(no("A", RECTIFY), no("B", TICKET), yes("C"))))
        .isEqualTo(new Settling(List.of(no("A", RECTIFY), no("B", TICKET)), List.of()));
  }

  @Test
  void whatIsStillFoundGoesOn() {
    assertThat(
            Settling.of(List.of(defect("A", RECTIFY, Optional.empty())), List.of(no("A", RECTIFY))))
        .isEqualTo(new Settling(List.of(), List.of()));
  }

  @Test
  void whatIsNoneAfterAllEnds() {
    var defect = defect("A", RECTIFY, Optional.empty());

    assertThat(Settling.of(List.of(defect), List.of(yes("A"))))
        .isEqualTo(new Settling(List.of(), List.of(defect)));
  }

  @Test
  void anotherFollowUpIsAnotherDefect() {
    var defect = defect("A", RECTIFY, Optional.empty());

    assertThat(Settling.of(List.of(defect), List.of(no("A", TICKET))))
        .isEqualTo(new Settling(List.of(no("A", TICKET)), List.of(defect)));
  }

  /** Taken back by one correction, and found again by the next. */
  @Test
  void whatWasTakenBackIsOpenedAnew() {
    var corrected = defect("A", RECTIFY, Optional.of(new Ending.Corrected(NOON, "赵敏")));

    assertThat(Settling.of(List.of(corrected), List.of(no("A", RECTIFY))))
        .isEqualTo(new Settling(List.of(no("A", RECTIFY)), List.of()));
  }

  /** A correction of the sheet does not ask again for what has been done. */
  @Test
  void whatIsDoneStaysDone() {
    var done = defect("A", RECTIFY, Optional.of(new Ending.Done(NOON, "赵敏", "补好了")));

    assertThat(Settling.of(List.of(done), List.of(no("A", RECTIFY))))
        .isEqualTo(new Settling(List.of(), List.of()));
    assertThat(Settling.of(List.of(done), List.of(yes("A"))))
        .isEqualTo(new Settling(List.of(), List.of()));
  }

  private static Answered yes(String item) {
    return new Answered(item, "门开着", new Answer.Yes());
  }

  private static Answered no(String item, FollowUp followUp) {
    return new Answered(item, "门开着", new Answer.No("锁着", followUp));
  }

  private static Defect defect(String item, FollowUp followUp, Optional<Ending> ending) {
    return new Defect(
        1,
        1,
        new StationCode("e-1"),
        "春晖一站",
        "城东办事处",
        item,
        "门开着",
        "锁着",
        followUp,
        NOON,
        Optional.of(LocalDate.of(2026, 12, 5)),
        OptionalLong.empty(),
        ending);
  }
}
