package zhenzhi.collector.ticket.wear;

import java.time.Instant;
import java.util.List;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.protocol.StationCode;

/**
 * Parts and relapses of a span of time, and what parts cost in each year.
 *
 * @param models the one that was exchanged most often first
 * @param repeats the most frequent first
 * @param years the newest first, whatever the span
 */
public record Wear(List<OfModel> models, List<Repeat> repeats, List<OfYear> years) {
  public Wear {
    models = List.copyOf(models);
    repeats = List.copyOf(repeats);
    years = List.copyOf(years);
  }

  /**
   * A model of a part.
   *
   * @param model empty where nobody entered one
   * @param sites how many had one exchanged
   * @param again sites that had it exchanged more than once
   * @param fen what those cost whose price is known
   * @param unpriced how many have no price
   */
  public record OfModel(
      String name, String model, long pieces, long sites, long again, long fen, long unpriced) {}

  /**
   * The same cause at the same site.
   *
   * @param times how often it began
   */
  public record Repeat(
      StationCode code,
      String site,
      String subdistrict,
      Finding finding,
      long times,
      Instant last) {}

  public record OfYear(int year, long pieces, long fen, long unpriced) {}
}
