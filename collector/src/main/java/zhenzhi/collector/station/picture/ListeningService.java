package zhenzhi.collector.station.picture;

import jakarta.inject.Singleton;
import java.time.Instant;
import zhenzhi.collector.station.situation.Listening;
import zhenzhi.collector.station.situation.StationConfig;

/** Says since when somebody has been listening to the sites. */
@Singleton
public class ListeningService {
  private final ListenerRepository listeners;
  private final StationConfig limits;

  ListeningService(ListenerRepository listeners, StationConfig limits) {
    this.listeners = listeners;
    this.limits = limits;
  }

  public Listening at(Instant now) {
    return Listening.of(
        listeners.list().stream().map(ListenerRow::listener).toList(),
        limits.listenerPatience(),
        now);
  }
}
