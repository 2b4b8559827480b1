package zhenzhi.dashboard.responsibility;

import java.util.List;

/**
 * 交接单, as the template shows it.
 *
 * @param facts of the site, a name and a value each
 * @param tickets what is still to be repaired, in words
 */
public record HandOverView(
    String code,
    String name,
    String role,
    String from,
    String to,
    String phone,
    String day,
    List<Fact> facts,
    List<String> tickets) {
  public HandOverView {
    facts = List.copyOf(facts);
    tickets = List.copyOf(tickets);
  }

  public record Fact(String name, String value) {}
}
