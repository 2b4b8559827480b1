package zhenzhi.dashboard.guide;

import java.util.List;
import zhenzhi.dashboard.diagnosis.AdviceView;
import zhenzhi.dashboard.diagnosis.AdviceView.Step;
import zhenzhi.dashboard.diagnosis.Drawing;
import zhenzhi.dashboard.words.Call;

/**
 * The booklet, as the template shows it. The cover is page 1, the contents are page 2.
 *
 * @param version of the text
 * @param leaves its pages from the third on
 * @param last the number of its last page
 * @param read what the keeper is told about having read it; empty for others
 * @param mayRead whether this version has still to be read by whoever looks at it
 */
public record BookletView(
    String version,
    List<Content> contents,
    List<Leaf> leaves,
    List<Call> calls,
    int last,
    String read,
    boolean mayRead) {
  public BookletView {
    contents = List.copyOf(contents);
    leaves = List.copyOf(leaves);
    calls = List.copyOf(calls);
  }

  /**
   * A line of the contents.
   *
   * @param part the heading above it; empty where that goes on
   */
  public record Content(String part, String title, int page, String anchor) {}

  /** A page of A4: a chapter, or some cards. */
  public sealed interface Leaf {
    int page();

    /** What a keeper does. */
    record Doing(
        int page, String anchor, String title, String says, Drawing drawing, List<Step> steps)
        implements Leaf {
      public Doing {
        steps = List.copyOf(steps);
      }
    }

    /** What to do when something is wrong. */
    record Cards(int page, String title, List<Card> cards) implements Leaf {
      public Cards {
        cards = List.copyOf(cards);
      }
    }
  }

  public record Card(String anchor, AdviceView advice) {}
}
