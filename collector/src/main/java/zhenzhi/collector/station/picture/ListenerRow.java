package zhenzhi.collector.station.picture;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import zhenzhi.collector.station.situation.Listening.Listener;

/** {@code listener} as stored. */
@MappedEntity("listener")
record ListenerRow(@Id String name, Instant listeningSince, Instant seenAt) {

  Listener listener() {
    return new Listener(listeningSince, seenAt);
  }
}
