package zhenzhi.dashboard.ticket;

import java.util.List;
import java.util.Optional;
import zhenzhi.dashboard.station.CommandsView.Asked;
import zhenzhi.dashboard.station.StationView.Fact;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Call;

/**
 * How the box is at this moment, and how to get to it, for whoever stands before it.
 *
 * @param says how the site is
 * @param facts its last values, each with its age, and what is usual
 * @param checked what it answered when it was asked last
 * @param ask address to ask it at; empty for whoever may not
 * @param calls whoever has the key, and their chiefs
 * @param way link that opens the phone's map; empty when nothing is known of the place
 */
public record BoxView(
    Badge badge,
    String says,
    List<Fact> facts,
    Optional<Asked> checked,
    String ask,
    List<Call> calls,
    String way) {
  public BoxView {
    facts = List.copyOf(facts);
    calls = List.copyOf(calls);
  }
}
