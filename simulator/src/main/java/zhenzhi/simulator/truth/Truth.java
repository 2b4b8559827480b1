package zhenzhi.simulator.truth;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.StationCode;

/**
 * One cause, however many sites it befell.
 *
 * @param hits in the order in which they began; a site may be hit twice by one cause, such as by
 *     two showers of one storm
 * @param because the cause behind it, such as the stroke behind a dead LNB
 * @param visible whether what is reported can tell it, while it lasts or afterwards: as {@link
 *     Kind#sight} says, but for single cases that cannot be told (a cut under a box that is
 *     switched off)
 */
public record Truth(Kind kind, List<Hit> hits, @Nullable Kind because, boolean visible) {
  public Truth {
    hits = List.copyOf(hits);
  }

  /** The same, of which nothing shows. */
  public Truth unseen() {
    return new Truth(kind, hits, because, false);
  }

  public FaultClass faultClass() {
    return kind.faultClass();
  }

  public Part part() {
    return kind.part();
  }

  public List<StationCode> sites() {
    return hits.stream().map(Hit::site).distinct().toList();
  }

  public Instant from() {
    return hits.getFirst().from();
  }

  public Instant until() {
    return hits.stream().map(Hit::until).max(Instant::compareTo).orElseThrow();
  }
}
