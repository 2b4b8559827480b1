package zhenzhi.dashboard.office;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.ingest.Quarantined;
import zhenzhi.collector.ingest.Reason;
import zhenzhi.collector.station.picture.Page;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.office.QuarantineView.Count;
import zhenzhi.dashboard.office.QuarantineView.Message;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Reasons;
import zhenzhi.dashboard.words.Times;

/** Puts what was set aside into words. */
final class Quarantines {
  private static final String PATH = "/quarantine";

  private Quarantines() {}

  static QuarantineView view(
      Page<Quarantined> page,
      Map<Reason, Long> counts,
      Optional<Reason> chosen,
      String since,
      Times times) {
    return new QuarantineView(
        since,
        Arrays.stream(Reason.values())
            .filter(counts::containsKey)
            .map(reason -> count(reason, counts.getOrDefault(reason, 0L), chosen))
            .toList(),
        page.items().stream().map(one -> message(one, times)).toList(),
        Pager.of(page.number(), page.size(), page.total(), number -> address(chosen, number)));
  }

  private static Count count(Reason reason, long count, Optional<Reason> chosen) {
    var isChosen = chosen.filter(reason::equals).isPresent();
    return new Count(
        Reasons.of(reason),
        count,
        address(isChosen ? Optional.empty() : Optional.of(reason), 0),
        isChosen);
  }

  private static String address(Optional<Reason> reason, int page) {
    return PATH + "?page=" + (page + 1) + reason.map(one -> "&reason=" + word(one)).orElse("");
  }

  /** Reads what {@link #address} wrote; anything else is no choice. */
  static Optional<Reason> reason(String word) {
    return Arrays.stream(Reason.values()).filter(one -> word(one).equals(word)).findFirst();
  }

  private static String word(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  private static Message message(Quarantined one, Times times) {
    return new Message(
        times.moment(one.receivedAt()),
        times.ago(one.receivedAt()),
        Reasons.of(one.reason()),
        one.station().orElse(""),
        one.topic(),
        Numbers.size(one.payloadBytes()),
        one.detail(),
        one.beginning());
  }
}
