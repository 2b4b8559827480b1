package zhenzhi.collector.assessment.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import zhenzhi.collector.assessment.Score;

/**
 * A site of an assessment with every item.
 *
 * @param scores in the order of the sheet
 * @param hands what people gave by hand, by the number of the item; the newest word of each
 */
public record Detail(
    Assessment assessment, Line line, List<Score> scores, Map<Integer, Hand> hands) {
  public Detail {
    scores = List.copyOf(scores);
    hands = Map.copyOf(hands);
  }

  /** Who gave how many tenths of a point and why; absent tenths: they were taken back. */
  public record Hand(OptionalInt tenths, String note, String person, Instant at) {}
}
