package zhenzhi.collector.station.picture;

import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.station.situation.Situation;

/**
 * Which sites to list.
 *
 * @param text found in the name, the code or the community's name; empty finds all
 * @param subdistrict id of the unit
 * @param page counts from 0
 */
public record StationFilter(
    String text,
    Optional<Situation.Kind> state,
    OptionalLong subdistrict,
    Optional<Access> access,
    Optional<StationKind> kind,
    int page,
    int size) {
  /** Fifty lines are a screenful or two and quick on a slow line. */
  public static final int SIZE = 50;

  public static final StationFilter NONE =
      new StationFilter(
          "", Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(), 0, SIZE);
}
