package zhenzhi.collector.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move;
import zhenzhi.collector.ticket.Move.Due;
import zhenzhi.collector.ticket.Move.Source;
import zhenzhi.collector.ticket.Move.Wait;

class NewsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final Move OPENED =
      new Move.Opened(Source.DIAGNOSIS, Finding.LNB_DEAD, Treater.DISTRICT_REPAIR, "");
  private static final Move DISPATCHED =
      new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(7L));

  @Test
  void whoTreatsItLearnsOfIt() {
    assertThat(News.of(log(OPENED), 0, Treater.DISTRICT_REPAIR, false))
        .containsExactly(new News(0, Occasion.OPENED, false, Set.of(Party.TREATER)));
    assertThat(News.of(log(OPENED), 0, Treater.KEEPER, false))
        .containsExactly(new News(0, Occasion.OPENED, false, Set.of(Party.KEEPER)));
  }

  @Test
  void whatHasBeenLookedAtIsNoNews() {
    assertThat(News.of(log(OPENED), 1, Treater.DISTRICT_REPAIR, false)).isEmpty();
    assertThat(News.of(log(OPENED, new Move.Accepted()), 1, Treater.DISTRICT_REPAIR, false))
        .isEmpty();
  }

  @Test
  void theOfficeLearnsAtOnceOfWhatBefellSeveralSites() {
    assertThat(News.of(log(OPENED), 0, Treater.TELECOM, true))
        .containsExactly(new News(0, Occasion.OPENED, true, Set.of(Party.TREATER, Party.OFFICE)));
  }

  @Test
  void eachPartyIsToldTheLastWordOnly() {
    var log = log(OPENED, DISPATCHED, new Move.ExtensionAsked(NOON, "等配件"));

    assertThat(News.of(log, 0, Treater.DISTRICT_REPAIR, false))
        .containsExactly(
            new News(1, Occasion.DISPATCHED, false, Set.of(Party.TREATER)),
            new News(2, Occasion.ASKED, false, Set.of(Party.OFFICE)));
  }

  @Test
  void eachLevelHasItsPeople() {
    assertThat(escalated(1)).containsExactlyInAnyOrder(Party.KEEPER, Party.SECRETARY);
    assertThat(escalated(2)).containsExactly(Party.DEPUTY);
    assertThat(escalated(3)).containsExactlyInAnyOrder(Party.SUBDISTRICT, Party.OFFICE);
    assertThat(escalated(4)).containsExactly(Party.HEAD);
    assertThat(escalated(9)).as("of a longer ladder").containsExactly(Party.HEAD);
  }

  @Test
  void whoeverAskedForMoreTimeLearnsWhatBecameOfIt() {
    assertThat(News.of(log(new Move.ExtensionGranted()), 0, Treater.TELECOM, false))
        .containsExactly(new News(0, Occasion.GRANTED, false, Set.of(Party.TREATER)));
    assertThat(News.of(log(new Move.ExtensionRefused("不行")), 0, Treater.TELECOM, false))
        .containsExactly(new News(0, Occasion.NOT_GRANTED, false, Set.of(Party.TREATER)));
  }

  @Test
  void whoeverWaitsLearnsThatItTakesLonger() {
    var paused = log(new Move.Paused(Wait.PART, "缺货"));
    assertThat(News.of(paused, 0, Treater.TELECOM, false))
        .containsExactly(new News(0, Occasion.PAUSED, false, Set.of(Party.KEEPER, Party.OFFICE)));
    var shelved = log(new Move.Shelved("封山", LocalDate.of(2026, 12, 1)));
    assertThat(News.of(shelved, 0, Treater.TELECOM, false))
        .containsExactly(new News(0, Occasion.SHELVED, false, Set.of(Party.TREATER, Party.KEEPER)));
  }

  @Test
  void eachIsRemindedOfWhatIsHis() {
    assertThat(reminded(Due.SHELVED)).containsExactly(Party.TREATER, Party.OFFICE);
    assertThat(reminded(Due.PAUSED)).containsExactly(Party.TREATER, Party.OFFICE);
    assertThat(reminded(Due.PROOF)).containsExactly(Party.KEEPER, Party.OFFICE);
    assertThat(reminded(Due.HOLDER_AWAY)).containsExactly(Party.OFFICE);
  }

  private static Set<Party> reminded(Due due) {
    return News.of(log(new Move.Reminded(due)), 0, Treater.TELECOM, false).getFirst().parties();
  }

  @Test
  void fromWhomItIsTakenNeedNotCome() {
    var other = new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(8L));

    assertThat(News.of(log(OPENED, DISPATCHED, other), 2, Treater.DISTRICT_REPAIR, false))
        .containsExactly(
            new News(2, Occasion.DISPATCHED, false, Set.of(Party.TREATER)),
            new News(2, Occasion.TAKEN, false, Set.of(Party.TREATER), OptionalLong.of(7)));
  }

  @Test
  void whoGaveItBackKnows() {
    var log =
        log(
            OPENED,
            DISPATCHED,
            new Move.Returned("不归我们"),
            new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(8L)));

    assertThat(News.of(log, 2, Treater.DISTRICT_REPAIR, false))
        .extracting(News::occasion)
        .containsExactly(Occasion.RETURNED, Occasion.DISPATCHED);
  }

  @Test
  void whatWasNeverToldAndTakenAwayConcernsNobody() {
    var other = new Move.Dispatched(Treater.DISTRICT_REPAIR, Optional.of(8L));

    assertThat(News.of(log(OPENED, DISPATCHED, other), 1, Treater.DISTRICT_REPAIR, false))
        .extracting(News::occasion)
        .containsExactly(Occasion.DISPATCHED);
  }

  @Test
  void whatChangesNothingForAnybodyIsNoNews() {
    var log = log(new Move.Arrived(), new Move.Resumed(), new Move.TakenUp(), new Move.Closed());

    assertThat(News.of(log, 0, Treater.TELECOM, false)).isEmpty();
  }

  private static Set<Party> escalated(int level) {
    var news = News.of(log(new Move.Escalated(level)), 0, Treater.TELECOM, false).getFirst();
    assertThat(news.isUrgent()).isTrue();
    return news.parties();
  }

  private static List<Entry> log(Move... moves) {
    return Arrays.stream(moves).map(move -> new Entry(NOON, OptionalLong.empty(), move)).toList();
  }
}
