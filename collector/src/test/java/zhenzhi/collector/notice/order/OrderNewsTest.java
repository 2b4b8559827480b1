package zhenzhi.collector.notice.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhenzhi.collector.notice.Occasion;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.rectification.Entry;
import zhenzhi.collector.rectification.Move;
import zhenzhi.collector.rectification.Reminder;

class OrderNewsTest {
  private static final Instant NOW = Instant.parse("2026-11-05T01:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

  @ParameterizedTest(name = "{0} is told to {1}")
  @CsvSource(
      textBlock =
          """
          SIGN,    KEEPER
          NEAR,    KEEPER
          OVERDUE, KEEPER SECRETARY
          DEPUTY,  DEPUTY
          OFFICE,  SUBDISTRICT OFFICE
          HEAD,    HEAD
          """)
  void aReminderGoesUpTheChain(Reminder of, String parties) {
    assertThat(told(0, new Move.Reminded(of)))
        .singleElement()
        .satisfies(news ->
            assertThat(news.parties())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(parties.split(" ", -1)));
  }

  @Test
  void theSiteIsToldWhatTheOfficeDoesAndTheOfficeWhatTheSiteAsks() {
    assertThat(told(0, new Move.Issued(DUE, "")))
        .containsExactly(
            new OrderNews(0, Occasion.ORDER_ISSUED, Set.of(Party.KEEPER, Party.SUBDISTRICT)));
    assertThat(told(0, new Move.ExtensionAsked(DUE, "等配件")))
        .containsExactly(new OrderNews(0, Occasion.ORDER_ASKED, Set.of(Party.OFFICE)));
    assertThat(told(0, new Move.Returned("不够细")))
        .containsExactly(new OrderNews(0, Occasion.ORDER_SENT_BACK, Set.of(Party.KEEPER)));
    assertThat(told(0, new Move.Received())).as("nobody waits for that").isEmpty();
  }

  @Test
  void ofSeveralEachIsToldTheLastWordAndNothingTwice() {
    var moves = List.of(new Move.Issued(DUE, ""), new Move.Withdrawn("写错了"));

    assertThat(told(0, moves.toArray(Move[]::new)))
        .containsExactly(
            new OrderNews(0, Occasion.ORDER_ISSUED, Set.of(Party.SUBDISTRICT)),
            new OrderNews(1, Occasion.ORDER_WITHDRAWN, Set.of(Party.KEEPER)));
    assertThat(told(2, moves.toArray(Move[]::new))).isEmpty();
  }

  private static List<OrderNews> told(int before, Move... moves) {
    var log = new ArrayList<Entry>();
    for (var move : moves) {
      log.add(new Entry(NOW, 7, move));
    }
    return OrderNews.of(log, before);
  }
}
