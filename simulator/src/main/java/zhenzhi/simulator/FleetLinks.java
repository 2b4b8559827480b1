package zhenzhi.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.LinkConfig;

/**
 * The few connections that all boxes share: a connection costs four threads, too much for each box
 * to have its own. The first one hears for all.
 */
final class FleetLinks {
  private final LinkConfig link;
  private final int count;
  private final List<Link> open = new ArrayList<>();

  FleetLinks(LinkConfig link, int count) {
    this.link = link;
    this.count = count;
  }

  void open(Link.Listener ear) {
    for (var nth = 0; nth < count; nth++) {
      open.add(Link.open(numbered(nth), _ -> Optional.empty(), ear));
    }
  }

  /** Whether somebody hears: what is sent before would be confirmed to nobody. */
  boolean isUp() {
    return open.getFirst().state() instanceof Link.State.Up;
  }

  /** A station's messages stay in order: they always go the same way. */
  CompletableFuture<Void> publish(StationCode station, Channel channel, byte[] payload) {
    return open.get(Math.floorMod(station.hashCode(), open.size()))
        .publish(Topics.topic(station, channel), payload);
  }

  void close() {
    open.forEach(Link::close);
  }

  private LinkConfig numbered(int nth) {
    var hears = List.of(Topics.everyStation(Channel.RECEIPT), Topics.everyStation(Channel.COMMAND));
    return new LinkConfig(
        link.broker(),
        link.clientId() + "." + nth,
        link.login(),
        link.session(),
        nth == 0 ? hears : List.of(),
        link.keepAlive(),
        link.window(),
        link.receiveMaximum(),
        link.retry());
  }
}
