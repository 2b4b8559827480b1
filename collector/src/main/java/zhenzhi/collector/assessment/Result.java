package zhenzhi.collector.assessment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a site came to.
 *
 * @param counted points of the items that are counted; the others' are shared by these
 * @param tenths of a point, of 1000; absent when no item is counted
 * @param vetoes that struck
 * @param tier absent where too little is counted and nothing is vetoed
 */
public record Result(
    List<Score> scores,
    int counted,
    OptionalInt tenths,
    List<Veto> vetoes,
    Optional<Sheet.Tier> tier,
    int stars) {
  public Result {
    scores = List.copyOf(scores);
    vetoes = List.copyOf(vetoes);
  }
}
