package zhenzhi.collector.fact;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What is known of sites, by their ids. */
public final class Facts {
  private final Map<FactKind, Map<Long, Fact>> known = new EnumMap<>(FactKind.class);

  /** Says that somebody looks after the kind, even where nothing is known of any site. */
  public Facts with(FactKind kind) {
    sites(kind);
    return this;
  }

  /** Nothing is known where there is no whole. */
  public Facts with(FactKind kind, long station, long part, long whole) {
    var sites = sites(kind);
    if (whole > 0) {
      sites.put(station, new Fact(part, whole));
    }
    return this;
  }

  /** All of others, which tell of other kinds. */
  public Facts with(Facts others) {
    others.known.forEach((kind, sites) -> sites(kind).putAll(sites));
    return this;
  }

  private Map<Long, Fact> sites(FactKind kind) {
    return known.computeIfAbsent(kind, _ -> new HashMap<>());
  }

  public Optional<Fact> find(FactKind kind, long station) {
    return Optional.ofNullable(known.getOrDefault(kind, Map.of()).get(station));
  }

  /** Its whole number, such as months; none where nothing is known. */
  public OptionalLong number(FactKind kind, long station) {
    return find(kind, station).stream().mapToLong(Fact::part).findFirst();
  }

  /** Whether anybody looks after the kind at all. */
  public boolean has(FactKind kind) {
    return known.containsKey(kind);
  }
}
