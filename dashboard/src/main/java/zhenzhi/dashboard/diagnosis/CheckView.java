package zhenzhi.dashboard.diagnosis;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.station.CommandsView.Asked;

/**
 * What a box says of itself when it is asked.
 *
 * @param address to ask at; empty while it is being asked, and when there is nothing to ask any
 *     more
 * @param newest the newest check with its answer
 * @param earlier those before it
 */
public record CheckView(String address, Optional<Asked> newest, List<Asked> earlier) {
  public CheckView {
    earlier = List.copyOf(earlier);
  }
}
