package zhenzhi.collector.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.notice.Digest.Item;
import zhenzhi.collector.notice.NoticeWords.About;

class DigestTest {
  private static final int ROOM = 1_700;

  @Test
  void oneNoticeSaysItself() {
    var digest = Digest.of(List.of(item(1, 12, 0, Occasion.OPENED)), "https://x", ROOM);

    assertThat(digest.title()).isEqualTo("新工单：" + words(12));
    assertThat(digest.body()).isEqualTo(words(12) + "\nhttps://x/tickets/12");
  }

  @Test
  void aBurstIsCountedAndTheFirstOfItAreTold() {
    var items =
        IntStream.range(0, 10_000)
            .mapToObj(nth -> item(nth, nth, 0, nth < 8 ? Occasion.ESCALATED : Occasion.OPENED))
            .toList();

    var digest = Digest.of(items, "", ROOM);

    assertThat(digest.title()).isEqualTo("9992 个新工单，8 个超时");
    assertThat(digest.body().getBytes(UTF_8).length).isLessThanOrEqualTo(ROOM);
    assertThat(digest.body()).startsWith("1. 超时：" + words(0) + "\n").endsWith(" 个，请到系统里看。");
    var told = digest.body().lines().count() - 1;
    assertThat(digest.body()).contains("还有 " + (10_000 - told) + " 个");
  }

  @Test
  void whatDoesNotFitIsCutBetweenTwoCharacters() {
    var digest =
        Digest.of(
            List.of(new Item(1, "/tickets/1", 0, Occasion.OPENED, "塔𠮷".repeat(500))), "", 100);

    assertThat(digest.body().getBytes(UTF_8).length).isLessThanOrEqualTo(100);
    assertThat(digest.body()).endsWith("…");
    assertThat(new String(digest.body().getBytes(UTF_8), UTF_8)).isEqualTo(digest.body());
  }

  @Test
  void aNewerWordOvertakesTheOlderOnes() {
    assertThat(
            Digest.overtaken(
                List.of(
                    item(1, 12, 0, Occasion.OPENED),
                    item(2, 12, 3, Occasion.ESCALATED),
                    item(3, 13, 0, Occasion.OPENED))))
        .containsExactly(1L);
  }

  /** The same night it broke and was repaired: nobody needs to know in the morning. */
  @Test
  void whatIsOverBeforeAnybodyWasToldIsToldToNobody() {
    assertThat(
            Digest.overtaken(
                List.of(item(1, 12, 0, Occasion.OPENED), item(2, 12, 1, Occasion.RECOVERED))))
        .containsExactlyInAnyOrder(1L, 2L);
    assertThat(Digest.overtaken(List.of(item(2, 12, 1, Occasion.RECOVERED))))
        .as("its beginning was told")
        .isEmpty();
  }

  @Test
  void aLineSaysWhatWhereAndUntilWhen() {
    var due = Optional.of(Instant.parse("2026-11-25T09:30:00Z"));
    var zone = ZoneId.of("Asia/Shanghai");
    var site = new About(12, "春晖一站", 0, "城东办事处", Finding.LNB_DEAD, due);
    var many = new About(13, "", 300, "江东区", Finding.LINE_DOWN, Optional.empty());

    assertThat(NoticeWords.line(site, Occasion.OPENED, zone))
        .isEqualTo("第 12 号 春晖一站（城东办事处）：高频头损坏，11月25日 17:30 前修好");
    assertThat(NoticeWords.line(site, Occasion.ESCALATED, zone))
        .isEqualTo("第 12 号 春晖一站（城东办事处）：高频头损坏，应在 11月25日 17:30 前修好");
    assertThat(NoticeWords.line(many, Occasion.RECOVERED, zone))
        .isEqualTo("第 13 号 300 个站点（江东区）：线路不通");
  }

  private static Item item(long id, long ticket, int nth, Occasion occasion) {
    return new Item(id, "/tickets/" + ticket, nth, occasion, words(ticket));
  }

  private static String words(long ticket) {
    return "第 " + ticket + " 号 春晖一站（城东办事处）：高频头损坏";
  }
}
