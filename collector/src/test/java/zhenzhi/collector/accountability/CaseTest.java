package zhenzhi.collector.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.accountability.Case.Actor;
import zhenzhi.collector.accountability.Case.Term;
import zhenzhi.collector.accountability.Event.Move;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;

/** Entered by 赵敏 on 5 November about 王芳, who has thirty days to appeal. */
class CaseTest {
  private static final long ZHAO = 77;
  private static final long QIAN = 78;
  private static final long WANG = 80;
  private static final Instant ENTERED = Instant.parse("2026-11-05T01:00:00Z");
  private static final Term TERM = new Term(ZoneId.of("Asia/Shanghai"), 30);
  private static final Actor OFFICE = new Actor(QIAN, true, false);
  private static final Actor PERSON = new Actor(WANG, false, false);

  private Case comes =
      Case.entered(
          new Event(ENTERED, ZHAO, Move.ENTERED, "全月没有学习", Optional.of("提醒谈话")),
          OptionalLong.of(WANG));

  @Test
  void anAppealIsAnsweredByAnother() {
    on(10, Move.APPEALED, PERSON);
    assertThat(comes.state()).isEqualTo(State.APPEALED);

    on(12, Move.REVOKED, OFFICE);

    assertThat(comes.state()).isEqualTo(State.REVOKED);
    assertThat(comes.state().isVoid()).isTrue();
    assertThat(comes.log())
        .extracting(Event::move)
        .containsExactly(Move.ENTERED, Move.APPEALED, Move.REVOKED);
  }

  @Test
  void whoEnteredItAnswersOnlyWhereNobodyElseCould() {
    on(10, Move.APPEALED, PERSON);

    refused(Kind.FORBIDDEN, 12, Move.UPHELD, new Actor(ZHAO, true, false));
    on(12, Move.UPHELD, new Actor(ZHAO, true, true));

    assertThat(comes.state()).isEqualTo(State.UPHELD);
  }

  @Test
  void aChangeSaysToWhat() {
    on(10, Move.APPEALED, PERSON);

    comes =
        comes.after(
            new Event(day(12), QIAN, Move.CHANGED, "情节较轻", Optional.of("书面检查")), OFFICE, TERM);

    assertThat(comes.kind()).isEqualTo("书面检查");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Event(day(12), QIAN, Move.CHANGED, "x", Optional.empty()));
  }

  @Test
  void nobodyAppealsForAnother() {
    refused(Kind.FORBIDDEN, 10, Move.APPEALED, new Actor(99, false, false));
    refused(Kind.FORBIDDEN, 10, Move.APPEALED, OFFICE);
  }

  @Test
  void anAppealComesWithinItsTerm() {
    assertThat(comes.appealBy(TERM)).isEqualTo(LocalDate.of(2026, 12, 5));
    var late = new Event(day(31), WANG, Move.APPEALED, "不服", Optional.empty());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> comes.after(late, PERSON, TERM))
        .matches(refused -> refused.kind() == Kind.TOO_SOON);

    on(30, Move.APPEALED, PERSON);
    refused(Kind.CONFLICT, 30, Move.APPEALED, PERSON);
  }

  @Test
  void onlyTheOfficeDecides() {
    refused(Kind.FORBIDDEN, 10, Move.WITHDRAWN, PERSON);
    refused(Kind.CONFLICT, 10, Move.UPHELD, OFFICE);
    on(10, Move.WITHDRAWN, OFFICE);
    refused(Kind.CONFLICT, 11, Move.WITHDRAWN, OFFICE);
    refused(Kind.CONFLICT, 11, Move.APPEALED, PERSON);
  }

  @Test
  void nothingIsEnteredWithoutGrounds() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> new Event(ENTERED, ZHAO, Move.WITHDRAWN, " ", Optional.empty()));
  }

  /** {@code day}: after it was entered. */
  private void on(int day, Move move, Actor by) {
    comes = comes.after(event(day, move, by), by, TERM);
  }

  private void refused(Kind kind, int day, Move move, Actor by) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> comes.after(event(day, move, by), by, TERM))
        .matches(refused -> refused.kind() == kind);
  }

  private static Event event(int day, Move move, Actor by) {
    return new Event(day(day), by.account(), move, "理由", Optional.empty());
  }

  private static Instant day(int after) {
    return ENTERED.plus(Duration.ofDays(after));
  }
}
