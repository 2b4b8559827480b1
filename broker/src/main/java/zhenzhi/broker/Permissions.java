package zhenzhi.broker;

import static zhenzhi.protocol.Topics.everyStation;

import java.util.Arrays;
import java.util.function.Predicate;
import zhenzhi.broker.Principal.Collector;
import zhenzhi.broker.Principal.Fleet;
import zhenzhi.broker.Principal.Station;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;

/** What each principal may do. */
final class Permissions {
  /** Sets a queue apart from its address, and has no business in what clients send. */
  static final String QUEUE = "::";

  private static final String SHARE = "$share/";

  private Permissions() {}

  /**
   * Whether a client id may be used. Artemis names queues after client ids and share groups, and
   * throws out whoever has the same id, so an id belongs to one user. A box is called as its user.
   * Others may have several connections and add a dot and anything, which no box can be called.
   */
  static boolean mayBeCalled(String clientId, Principal principal, String user, String group) {
    if (clientId.equals(group)) {
      return false;
    }
    return switch (principal) {
      case Station(var code) -> user.equals(code.value()) && clientId.equals(user);
      case Collector _, Fleet _ -> clientId.equals(user) || clientId.startsWith(user + ".");
    };
  }

  /**
   * Whether somebody who calls itself {@code clientId} may leave a last will. Ids that no box has
   * are left to {@link #maySend}, when the will is sent.
   */
  static boolean mayLeave(String clientId, String topic, boolean isRetained) {
    return !StationCode.isCode(clientId)
        || (maySend(new Station(new StationCode(clientId)), topic) && !isRetained);
  }

  static boolean maySend(Principal principal, String topic) {
    return switch (principal) {
      case Station(var code) -> isOf(code, topic, Channel::isFromStation);
      case Collector _ -> names(topic, "", channel -> !channel.isFromStation());
      case Fleet(var prefix) -> names(topic, prefix, Channel::isFromStation);
    };
  }

  /** Whether messages of {@code filter} may be read, however it was subscribed to. */
  static boolean mayRead(Principal principal, String filter) {
    return switch (principal) {
      case Station(var code) -> isOf(code, filter, channel -> !channel.isFromStation());
      case Collector _ -> isEveryStation(filter, Channel::isFromStation);
      // MQTT has no filter for a prefix, so a fleet hears what is said to every station.
      case Fleet(var prefix) ->
          names(filter, prefix, channel -> !channel.isFromStation())
              || isEveryStation(filter, channel -> !channel.isFromStation());
    };
  }

  /** Whether {@code filter} may be subscribed to as it stands. */
  static boolean maySubscribe(Principal principal, String filter, String group) {
    if (filter.contains(QUEUE)) {
      return false;
    }
    return switch (principal) {
      case Station _, Fleet _ -> mayRead(principal, filter);
      case Collector _ -> {
        var shared = SHARE + group + "/";
        yield filter.startsWith(shared) && mayRead(principal, filter.substring(shared.length()));
      }
    };
  }

  /** What a box may write it may not read: nobody fills a queue of their own with it. */
  private static boolean isOf(StationCode station, String topic, Predicate<Channel> channel) {
    return Topics.parse(topic)
        .filter(address -> address.station().equals(station))
        .filter(address -> channel.test(address.channel()))
        .isPresent();
  }

  private static boolean names(String topic, String prefix, Predicate<Channel> channel) {
    return Topics.parse(topic)
        .filter(address -> address.station().value().startsWith(prefix))
        .filter(address -> channel.test(address.channel()))
        .isPresent();
  }

  private static boolean isEveryStation(String filter, Predicate<Channel> allowed) {
    return Arrays.stream(Channel.values())
        .filter(allowed)
        .anyMatch(channel -> everyStation(channel).equals(filter));
  }
}
