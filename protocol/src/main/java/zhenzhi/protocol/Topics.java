package zhenzhi.protocol;

import java.util.Optional;

/**
 * Where messages go: {@code zhenzhi/v1/STATION/CHANNEL}. Everything a box may touch lies below its
 * own code, so a broker needs one rule per box.
 */
public final class Topics {
  /** What all topics of version 1 begin with. */
  public static final String ROOT = "zhenzhi/v1/";

  private Topics() {}

  /** What a topic is for. */
  public enum Channel {
    REPORT(true),
    PRESENCE(true),
    RESULT(true),
    RECEIPT(false),
    COMMAND(false);

    private final boolean fromStation;

    Channel(boolean fromStation) {
      this.fromStation = fromStation;
    }

    /** Whether boxes publish it and the collector listens, or the other way round. */
    public boolean isFromStation() {
      return fromStation;
    }

    /** The last level of the topic. */
    public String level() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A topic taken apart. */
  public record Address(StationCode station, Channel channel) {
    @Override
    public String toString() {
      return topic(station, channel);
    }
  }

  /** The one topic of {@code channel} that belongs to {@code station}. */
  public static String topic(StationCode station, Channel channel) {
    return ROOT + station + "/" + channel.level();
  }

  /** The filter that matches {@code channel} of every station. */
  public static String everyStation(Channel channel) {
    return ROOT + "+/" + channel.level();
  }

  /** The same, shared by the members of {@code group}. */
  public static String shared(String group, Channel channel) {
    return "$share/" + group + "/" + everyStation(channel);
  }

  /** Takes {@code topic} apart, or answers nothing if it is not one of ours. */
  public static Optional<Address> parse(String topic) {
    if (!topic.startsWith(ROOT)) {
      return Optional.empty();
    }
    var levels = topic.substring(ROOT.length()).split("/", -1);
    if (levels.length != 2 || !StationCode.isCode(levels[0])) {
      return Optional.empty();
    }
    for (var channel : Channel.values()) {
      if (channel.level().equals(levels[1])) {
        return Optional.of(new Address(new StationCode(levels[0]), channel));
      }
    }
    return Optional.empty();
  }
}
