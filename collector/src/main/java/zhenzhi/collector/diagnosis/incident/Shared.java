package zhenzhi.collector.diagnosis.incident;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.incident.Incident.Member;
import zhenzhi.collector.diagnosis.incident.Incident.Return;

/**
 * Trouble that befalls sites together without silencing them: snow, a line that is full, names that
 * are not answered, mains that dip. It begins and ends at each of them at a moment of its own, so
 * it is told by what is found, not by the clock.
 */
public final class Shared {
  /** A line that is full every evening is full once. */
  private static final Duration OVER = Duration.ofHours(26);

  private Shared() {}

  /** A site that suffers from it. */
  public record Sufferer(long site, String area, Instant since) {}

  public static boolean isShared(Finding finding) {
    return switch (finding) {
      case SNOW_ON_DISH, LINE_CONGESTED, NO_NAMES, POWER_UNSTEADY -> true;
      default -> false;
    };
  }

  /** The unit within which sites share it: snow and the operator's servers know no streets. */
  public static String unit(Finding finding, String area) {
    return switch (finding) {
      case SNOW_ON_DISH, NO_NAMES -> above(area);
      default -> area;
    };
  }

  /** The unit above: of "/1/2/3/" it is "/1/2/". */
  public static String above(String path) {
    return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
  }

  /** Whether so many are no chance: in a whole district there is more of it. */
  public static boolean isEnough(Finding finding, int sites) {
    return switch (finding) {
      case SNOW_ON_DISH, NO_NAMES -> sites >= 3;
      default -> sites >= 2;
    };
  }

  /** A new one. */
  public static Incident begun(
      long id,
      Finding finding,
      Collection<Sufferer> sufferers,
      DiagnosisConfig config,
      Instant now) {
    var since = sufferers.stream().map(Sufferer::since).min(naturalOrder()).orElse(now);
    return new Incident(
        id,
        Verdict.of(finding, Confidence.MEDIUM, Clue.count(sign(finding), sufferers.size())),
        since,
        now,
        Optional.of(since.plus(patience(finding, config))),
        sufferers.stream().map(Sufferer::area).collect(toSet()),
        sufferers.stream()
            .collect(toMap(Sufferer::site, one -> new Member(one.since(), Optional.empty()))),
        Optional.empty());
  }

  private static Sign sign(Finding finding) {
    return switch (finding) {
      case SNOW_ON_DISH -> Sign.DISHES_AROUND_FELL_TOO;
      case LINE_CONGESTED -> Sign.NEIGHBOURS_LOSE_TOO;
      case POWER_UNSTEADY -> Sign.BOOTED_AFTER_POWER_LOSS;
      default -> Sign.NAMES_NOT_ANSWERED;
    };
  }

  private static Duration patience(Finding finding, DiagnosisConfig config) {
    return switch (finding) {
      case SNOW_ON_DISH -> config.snowTicket();
      case LINE_CONGESTED -> config.missedTicket();
      case POWER_UNSTEADY -> config.togetherSpan();
      default -> config.dryTicket();
    };
  }

  /** As it goes on with those who suffer now; over when nobody has for long. */
  public static Incident next(Incident incident, Map<Long, Sufferer> sufferers, Instant now) {
    var changed = new HashMap<Long, Member>();
    sufferers.forEach((site, one) -> {
      var known = incident.members().get(site);
      if (known == null || known.back().isPresent()) {
        var fell = known == null ? one.since() : known.fell();
        changed.put(site, new Member(fell, Optional.empty()));
      }
    });
    incident
        .members()
        .forEach((site, member) -> {
          if (member.back().isEmpty() && !sufferers.containsKey(site)) {
            var back = new Return(now, Optional.empty());
            changed.put(site, new Member(member.fell(), Optional.of(back)));
          }
        });
    var next = changed.isEmpty() ? incident : incident.with(Collections.unmodifiableMap(changed));
    var last = next.lastReturn();
    return next.away() == 0 && last.filter(at -> !now.isBefore(at.plus(OVER))).isPresent()
        ? next.overAt(last.orElseThrow())
        : next;
  }
}
