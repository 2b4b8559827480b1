package zhenzhi.collector.enrolment.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.enrolment.trace.Trace.Kind;
import zhenzhi.collector.enrolment.trace.TraceRepository.Seen;
import zhenzhi.protocol.StationCode;

/**
 * Somebody who asks for something over HTTP.
 *
 * @param address that the request came from
 * @param device what the box calls itself, if it does
 */
public record Caller(String address, Optional<String> device) {
  /** What is remembered of it, once it is known whose box it is. */
  public List<Seen> seen(StationCode station, Instant now) {
    var network =
        NetworkFactory.of(address).map(from -> new Seen(station, Kind.NETWORK, from, now));
    var itself = device.map(name -> new Seen(station, Kind.DEVICE, name, now));
    return Stream.concat(network.stream(), itself.stream()).toList();
  }
}
