package zhenzhi.collector.station.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import zhenzhi.protocol.ProtocolJson;

/** {@code event} as stored. */
@Introspected
record EventRow(Instant at, String detail) {

  StationEvent event() {
    return new StationEvent(at, ProtocolJson.decodeEvent(detail.getBytes(UTF_8)));
  }
}
