package zhenzhi.collector.assessment.file;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/**
 * A site in an assessment, as it was then.
 *
 * @param subdistrict by name; empty where there is none
 * @param counted points of the items that are counted
 * @param tenths of a point; absent where no item is counted
 * @param before the same of the period before; absent where it had no tier then
 * @param vetoes those that struck, by their names
 * @param tier absent where too little is counted
 */
public record Line(
    long station,
    StationCode code,
    String name,
    StationKind kind,
    String subdistrict,
    int counted,
    OptionalInt tenths,
    OptionalInt before,
    Optional<String> tier,
    int stars,
    List<String> vetoes) {
  public Line {
    vetoes = List.copyOf(vetoes);
  }

  /**
   * Tenths of a point that may be compared with those of others: absent without a tier (不评),
   * because points of a few items say nothing of the rest.
   */
  public OptionalInt rated() {
    return tier.isPresent() ? tenths : OptionalInt.empty();
  }

  /** Tenths of a point gained since the period before, or lost; absent unless both are rated. */
  public OptionalInt change() {
    return rated().isPresent() && before.isPresent()
        ? OptionalInt.of(rated().getAsInt() - before.getAsInt())
        : OptionalInt.empty();
  }
}
