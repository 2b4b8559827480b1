package zhenzhi.dashboard.bulletin;

import java.util.List;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Tone;

/**
 * A bulletin, as the office sees it.
 *
 * @param address of its page
 * @param paper the edition that is shown, as a piece of HTML of our own making
 * @param docx address of the edition as a file
 * @param xlsx address of the sheets
 * @param can what may be done with it by whoever looks
 */
public record BulletinView(
    String title,
    String address,
    int version,
    Badge state,
    List<Notice> notices,
    List<Fact> facts,
    List<Edition> editions,
    String paper,
    String docx,
    String xlsx,
    String recipients,
    List<Happened> history,
    Can can,
    String problem) {

  /** Something to know before doing anything. */
  public record Notice(Tone tone, String says, String word, String address) {}

  /** What a figure rests on. */
  public record Fact(String label, String value) {}

  /** An edition to look at. */
  public record Edition(String word, String address, boolean chosen) {}

  /** What was done to it. */
  public record Happened(String at, String who, String what, String note) {}

  /**
   * What may be done.
   *
   * @param notIssue why whoever looks cannot issue it; empty when they can
   */
  public record Can(
      boolean edit,
      boolean submit,
      boolean review,
      String notIssue,
      boolean discard,
      boolean correct) {}
}
