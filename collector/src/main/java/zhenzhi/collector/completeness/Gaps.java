package zhenzhi.collector.completeness;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Says of which times a site's reports are missing, and why. */
public final class Gaps {
  private final Known known;
  private final List<Gap> gaps = new ArrayList<>();

  private Gaps(Known known) {
    this.known = known;
  }

  /** The gaps that touch the time from {@code since} until {@code end}, in order. */
  public static List<Gap> of(Known known, Instant since, Instant end) {
    var all = new Gaps(known);
    known.ledger().starts().stream().map(Start::boot).distinct().forEach(all::before);
    all.boots().forEach(boot -> all.holes(boot).forEach(all::explain));
    all.present();
    return all.gaps.stream()
        .filter(gap -> gap.touches(since, end))
        .sorted(comparing(Gap::from).thenComparing(Gap::cause))
        .toList();
  }

  /** All that are known of, those included of which nothing is here. */
  private Set<UUID> boots() {
    var boots = new LinkedHashSet<>(known.ledger().boots().keySet());
    for (var start : known.ledger().starts()) {
      var earlier = start.earlier();
      if (earlier != null) {
        boots.add(earlier.boot());
      }
    }
    return boots;
  }

  private List<Hole> holes(UUID boot) {
    return Holes.of(
        boot, known.ledger().boots().getOrDefault(boot, Runs.NONE), known.ledger().starts());
  }

  /** A hole that was told of in parts has several reasons. */
  private void explain(Hole hole) {
    var next = hole.first();
    var told =
        known.ledger().gone().stream()
            .filter(gone -> gone.boot().equals(hole.boot()))
            .filter(gone -> gone.first() <= hole.last() && gone.last() >= hole.first())
            .sorted(comparingLong(Gone::first).thenComparing(Gone::why))
            .toList();
    for (var gone : told) {
      if (gone.first() > next) {
        add(hole, next, gone.first() - 1, untold(hole));
        next = gone.first();
      }
      if (gone.last() >= next) {
        var last = Math.min(gone.last(), hole.last());
        add(hole, next, last, Cause.of(gone.why()));
        next = last + 1;
      }
    }
    if (next <= hole.last()) {
      add(hole, next, hole.last(), untold(hole));
    }
  }

  private Cause untold(Hole hole) {
    if (known.ledger().drained().filter(drained -> drained.settles(hole)).isPresent()) {
      return Cause.LOST;
    }
    var wasHeard = known.listeningSince().filter(since -> !since.isAfter(hole.from())).isPresent();
    return wasHeard ? Cause.WAITING : Cause.OUR_OUTAGE;
  }

  private void add(Hole hole, long first, long last, Cause cause) {
    gaps.add(
        new Gap(
            at(hole, first - hole.first()),
            Optional.of(at(hole, last - hole.first() + 1)),
            OptionalLong.of(last - first + 1),
            cause));
  }

  /** Reports come at an even pace. */
  private static Instant at(Hole hole, long reports) {
    var share = (double) reports / hole.reports();
    var length = Duration.between(hole.from(), hole.until()).toMillis();
    return hole.from().plusMillis((long) (share * length));
  }

  /** Before a boot the box was off, unless reports of the boot before are missing. */
  private void before(UUID boot) {
    var start = start(boot);
    var earlier = start.earlier();
    var last =
        earlier == null
            ? newestBefore(start)
            : known.ledger().boots().getOrDefault(earlier.boot(), Runs.NONE).all().stream()
                .map(Run::lastAt)
                .reduce((_, later) -> later);
    var isWhole =
        earlier == null
            || known.ledger().boots().getOrDefault(earlier.boot(), Runs.NONE).last()
                >= earlier.lastSeq();
    if (isWhole && last.filter(at -> at.isBefore(start.at())).isPresent()) {
      gaps.add(
          new Gap(
              last.get(),
              Optional.of(start.at()),
              earlier == null ? OptionalLong.empty() : OptionalLong.of(0),
              earlier == null ? Cause.EXCHANGED : Cause.of(start.cause())));
    }
  }

  private Start start(UUID boot) {
    return known.ledger().starts().stream()
        .filter(start -> start.boot().equals(boot))
        .min(comparingLong(Start::seq))
        .orElseThrow();
  }

  private Optional<Instant> newestBefore(Start start) {
    return known.ledger().boots().entrySet().stream()
        .filter(boot -> !boot.getKey().equals(start.boot()))
        .flatMap(boot -> boot.getValue().all().stream())
        .map(Run::lastAt)
        .filter(at -> !at.isAfter(start.at()))
        .max(Instant::compareTo);
  }

  private void present() {
    switch (known.present()) {
      case Present.Speaking _ -> {}
      case Present.SwitchedOff(var since) -> open(since, Cause.SWITCHED_OFF);
      case Present.Silent(var since) -> open(since, Cause.SILENT);
      case Present.Unheard(var since) -> open(since, Cause.OUR_OUTAGE);
    }
  }

  private void open(Instant since, Cause cause) {
    gaps.add(new Gap(since, Optional.empty(), OptionalLong.empty(), cause));
  }
}
