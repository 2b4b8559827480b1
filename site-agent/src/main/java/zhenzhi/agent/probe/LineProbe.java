package zhenzhi.agent.probe;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import zhenzhi.protocol.Result.Finding;
import zhenzhi.protocol.Result.Verdict;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.Line;

/** How the network line is doing, from the plug outwards to the broker. */
public final class LineProbe implements Probe {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Networks networks;
  private final Function<String, List<String>> addresses;
  private final String network;
  private final Resolver resolver;
  private final Reachability broker;

  /**
   * @param network the interface to look at; empty for that of the default route
   * @param dnsName what the name service is asked for; empty for the broker's host
   */
  public LineProbe(Networks networks, String network, String dnsName, URI broker) {
    this(networks, Networks::addresses, network, dnsName, broker);
  }

  LineProbe(
      Networks networks,
      Function<String, List<String>> addresses,
      String network,
      String dnsName,
      URI broker) {
    this.networks = networks;
    this.addresses = addresses;
    this.network = network;
    this.resolver = new Resolver(dnsName.isEmpty() ? broker.getHost() : dnsName, PATIENCE);
    this.broker = new Reachability(broker.getHost(), broker.getPort(), PATIENCE);
  }

  @Override
  public String name() {
    return "线路";
  }

  @Override
  public Sighting look(Duration uptime) throws IOException, InterruptedException {
    var route = networks.defaultRoute();
    var watched = network;
    if (watched.isEmpty()) {
      watched = route.isPresent() ? route.get().network() : networks.firstWithHardware();
    }
    var dns = resolver.ask();
    var knock = broker.knock();
    var seen =
        new Line(
            uptime,
            watched,
            networks.hasCarrier(watched),
            addresses.apply(watched),
            route.map(Networks.DefaultRoute::gateway).orElse(null),
            dns,
            knock.roundTripMs() == null ? Answer.SILENT : Answer.ANSWERED,
            knock.roundTripMs(),
            knock.lossPercent());
    return new Sighting(List.of(seen), findings(seen));
  }

  private static List<Finding> findings(Line seen) {
    return List.of(
        found("网线", seen.carrier(), seen.network() + (seen.carrier() ? " 已接通" : " 没有接通")),
        found(
            "网络地址",
            !seen.addresses().isEmpty() && seen.gateway() != null,
            (seen.addresses().isEmpty() ? "没有地址" : String.join("，", seen.addresses()))
                + "，网关 "
                + (seen.gateway() == null ? "没有" : seen.gateway())),
        Sighting.finding("域名解析", verdict(seen.dns()), words(seen.dns())),
        Sighting.finding("到服务器", verdict(seen.broker()), way(seen)));
  }

  private static Finding found(String name, boolean good, String text) {
    return Sighting.finding(name, good ? Verdict.GOOD : Verdict.BAD, text);
  }

  private static String way(Line seen) {
    if (seen.roundTripMs() == null) {
      return "连不上";
    }
    return String.format(
        Locale.ROOT, "通，往返 %.1f 毫秒，丢失 %.0f%%", seen.roundTripMs(), seen.lossPercent());
  }

  private static Verdict verdict(Answer answer) {
    return switch (answer) {
      case ANSWERED -> Verdict.GOOD;
      case SILENT -> Verdict.BAD;
      case NOT_ASKED -> Verdict.UNKNOWN;
    };
  }

  private static String words(Answer answer) {
    return switch (answer) {
      case ANSWERED -> "正常";
      case SILENT -> "没有回答";
      case NOT_ASKED -> "不需要（服务器按地址填写）";
    };
  }
}
