package zhenzhi.agent.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the kernel tells of the box's network interfaces and routes. */
public final class Networks {
  private static final int AT_MOST = 8;
  private static final int UP_AND_GATEWAY = 0x3;
  private static final String EVERYWHERE = "00000000";

  /** The address of the loop-back. */
  private static final String NO_HARDWARE = "00:00:00:00:00:00";

  private final Path routes;
  private final Path interfaces;

  /**
   * @param proc {@code /proc}
   * @param sys {@code /sys}
   */
  public Networks(Path proc, Path sys) {
    this.routes = proc.resolve("net/route");
    this.interfaces = sys.resolve("class/net");
  }

  /** Where everything goes that has no nearer way. */
  record DefaultRoute(String network, String gateway) {}

  Optional<DefaultRoute> defaultRoute() throws IOException {
    if (!Files.exists(routes)) {
      return Optional.empty();
    }
    for (var line : Files.readAllLines(routes)) {
      var column = line.split("\\s+", -1);
      if (column.length > 3
          && column[1].equals(EVERYWHERE)
          && (Integer.parseInt(column[3], 16) & UP_AND_GATEWAY) == UP_AND_GATEWAY) {
        return Optional.of(new DefaultRoute(column[0], dotted(column[2])));
      }
    }
    return Optional.empty();
  }

  /** The kernel writes addresses as the processor keeps them, last byte first. */
  private static String dotted(String hex) {
    var bits = Long.parseLong(hex, 16);
    return (bits & 0xff)
        + "."
        + (bits >> 8 & 0xff)
        + "."
        + (bits >> 16 & 0xff)
        + "."
        + (bits >> 24);
  }

  /** The first interface with hardware behind it, by name; the loop-back if there is no other. */
  String firstWithHardware() throws IOException {
    try (Stream<Path> all = Files.list(interfaces)) {
      return all.filter(network -> Files.exists(network.resolve("device")))
          .map(network -> network.getFileName().toString())
          .sorted()
          .findFirst()
          .orElse("lo");
    }
  }

  /**
   * The hardware address of the first interface by name, whichever is in use: the same as long as
   * the box is the same.
   */
  public Optional<String> firstHardwareAddress() {
    try {
      var address = interfaces.resolve(firstWithHardware()).resolve("address");
      return Optional.of(Files.readString(address).strip()).filter(it -> !it.equals(NO_HARDWARE));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether something answers at the other end of the cable. An interface that is off says no. */
  boolean hasCarrier(String network) {
    try {
      return Files.readString(interfaces.resolve(network).resolve("carrier")).strip().equals("1");
    } catch (IOException off) {
      return false;
    }
  }

  /** The hardware address, or nothing if there is none. */
  public Optional<String> hardwareAddress() {
    try {
      var route = defaultRoute();
      var network = route.isPresent() ? route.get().network() : firstWithHardware();
      return Optional.of(Files.readString(interfaces.resolve(network).resolve("address")).strip());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The addresses of {@code network} as this machine has them now. */
  static List<String> addresses(String network) {
    try {
      var found = NetworkInterface.getByName(network);
      return found == null
          ? List.of()
          : found.getInterfaceAddresses().stream()
              .map(InterfaceAddress::getAddress)
              .map(InetAddress::getHostAddress)
              .map(address -> address.split("%", 2)[0])
              .limit(AT_MOST)
              .toList();
    } catch (IOException gone) {
      return List.of();
    }
  }
}
