package zhenzhi.simulator;

import java.util.Map;
import java.util.Optional;
import zhenzhi.protocol.Decoded;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.link.Link;

/** Hears receipts and commands for all boxes; on the link's threads, so it only notes them. */
final class Ear implements Link.Listener {
  private final Map<StationCode, SimulatedSite> sites;
  private final Courier courier;

  Ear(Map<StationCode, SimulatedSite> sites, Courier courier) {
    this.sites = sites;
    this.courier = courier;
  }

  @Override
  public void arrived(Link.Delivery delivery) {
    Topics.parse(delivery.topic()).ifPresent(address -> hear(address, delivery.payload()));
    delivery.acknowledge();
  }

  @Override
  public void connected(String connection) {
    courier.reconnected();
  }

  private void hear(Topics.Address address, byte[] payload) {
    var station = address.station();
    var site = sites.get(station);
    if (site == null) {
      return;
    }
    switch (address.channel()) {
      case RECEIPT -> {
        accepted(ProtocolJson.decodeReceipt(station, payload))
            .ifPresent(it -> site.outbox().settle(station, it.settled()));
        courier.wake();
      }
      case COMMAND ->
          accepted(ProtocolJson.decodeCommand(station, payload)).ifPresent(courier::ask);
      case REPORT, PRESENCE, RESULT -> {}
    }
  }

  private static <T> Optional<T> accepted(Decoded<T> decoded) {
    return decoded instanceof Accepted<T>(var message, _) ? Optional.of(message) : Optional.empty();
  }
}
