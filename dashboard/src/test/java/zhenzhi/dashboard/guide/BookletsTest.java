package zhenzhi.dashboard.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.dashboard.guide.BookletView.Card;
import zhenzhi.dashboard.guide.BookletView.Content;
import zhenzhi.dashboard.guide.BookletView.Leaf;
import zhenzhi.dashboard.words.FindingWords;
import zhenzhi.dashboard.words.HelpConfig;

class BookletsTest {
  private final BookletView booklet = GuideSamples.office();

  @Test
  void everyCardIsInItOnce() {
    var cards =
        booklet.leaves().stream()
            .flatMap(leaf -> leaf instanceof Leaf.Cards some ? some.cards().stream() : Stream.of())
            .map(Card::anchor)
            .toList();

    assertThat(cards)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Finding.values())
                .filter(FindingWords::hasAdvice)
                .map(finding -> "card-" + finding)
                .toList());
  }

  @Test
  void thePagesAreCountedFromTheThirdToTheLastButOne() {
    assertThat(booklet.leaves())
        .extracting(Leaf::page)
        .containsExactlyElementsOf(IntStream.range(3, booklet.last()).boxed().toList());
  }

  @Test
  void theContentsNameThePageOnWhichItStands() {
    for (var content : booklet.contents()) {
      assertThat(anchors(booklet.leaves().get(content.page() - 3))).contains(content.anchor());
    }
    assertThat(booklet.contents())
        .hasSize((int) booklet.leaves().stream().flatMap(leaf -> anchors(leaf).stream()).count());
    assertThat(booklet.contents())
        .extracting(Content::part)
        .filteredOn(part -> !part.isEmpty())
        .hasSize(5);
  }

  private static List<String> anchors(Leaf leaf) {
    return switch (leaf) {
      case Leaf.Doing doing -> List.of(doing.anchor());
      case Leaf.Cards cards -> cards.cards().stream().map(Card::anchor).toList();
    };
  }

  /** Whoever has read it need not read it again because the repair desk moved. */
  @Test
  void aTelephoneNumberIsNoneOfItsWords() {
    var moved = new HelpConfig("0519-1111 2222", "10086", "移动客服");

    assertThat(Booklets.version(moved)).isEqualTo(Booklets.version(GuideSamples.HELP));
  }

  @Test
  void whoHasReadThisVersionNeedNotReadItAgain() {
    assertThat(GuideSamples.read().mayRead()).isFalse();
    assertThat(GuideSamples.unread().mayRead()).isTrue();
    assertThat(GuideSamples.changed().mayRead()).isTrue();
    assertThat(GuideSamples.changed().read()).contains("改过了");
    assertThat(booklet.mayRead()).isFalse();
  }
}
