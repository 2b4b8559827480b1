package zhenzhi.dashboard.box;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zhenzhi.collector.enrolment.certificate.BoxCertificate;
import zhenzhi.collector.enrolment.certificate.BoxCertificate.Revoked;
import zhenzhi.collector.enrolment.certificate.Life;
import zhenzhi.collector.enrolment.certificate.SiteBox;
import zhenzhi.collector.enrolment.token.BoxToken;
import zhenzhi.collector.enrolment.token.BoxToken.Ended;
import zhenzhi.collector.enrolment.trace.Strange;
import zhenzhi.collector.enrolment.trace.Trace.Kind;
import zhenzhi.dashboard.box.BoxView.Fresh;
import zhenzhi.dashboard.box.BoxViews.Tried;
import zhenzhi.dashboard.box.Boxes.Part;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.StationCode;

/** What a box was given, in every state that the page knows. */
public final class BoxSamples {
  static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  static final Times TIMES = new Times(ZoneId.of("Asia/Shanghai"), NOON);

  private static final Duration YEAR = Duration.ofDays(365);
  private static final Optional<Ended> REPLACED =
      Optional.of(new Ended(NOON, Optional.empty(), "发了新的口令"));

  private BoxSamples() {}

  /** Nothing yet. */
  public static BoxView none() {
    return of(List.of(), Tried.NOTHING);
  }

  /** A code was given out this minute. */
  public static BoxView invited() {
    var fresh = new Fresh("K7MQ X3PD", "11月21日 12:00");
    return of(List.of(), Tried.invited(fresh));
  }

  /** Renewed five times and once enrolled anew. */
  public static BoxView much() {
    var all = new ArrayList<BoxCertificate>();
    for (var nth = 0; nth < 6; nth++) {
      all.add(certificate(nth, NOON.minus(Duration.ofDays(30 + 240L * nth)), Optional.empty()));
    }
    var anew = new Revoked(NOON.minus(Duration.ofDays(1500)), Optional.empty(), "重新登记了机顶盒");
    all.add(certificate(9, NOON.minus(Duration.ofDays(1600)), Optional.of(anew)));
    return of(all, Tried.NOTHING);
  }

  /** It should have renewed long ago. */
  public static BoxView soon() {
    var from = NOON.minus(Duration.ofDays(350));
    return of(List.of(certificate(1, from, Optional.empty())), Tried.NOTHING);
  }

  /** Two boxes with one key, and somebody who forgot to say why. */
  public static BoxView doubled() {
    var one = certificate(1, NOON.minus(Duration.ofDays(260)), Optional.empty());
    var both =
        new BoxCertificate(
            one.serial(),
            one.station(),
            one.der(),
            one.life(),
            one.issuedAt(),
            one.renewed(),
            Optional.of(NOON.minus(Duration.ofHours(3))),
            one.revoked());
    return of(List.of(both), Tried.refused("", "请写为什么吊销。"));
  }

  /** Taken back. */
  public static BoxView revoked() {
    var back = new Revoked(NOON.minus(Duration.ofHours(1)), Optional.of("赵敏"), "机顶盒被人搬走了，还没找到");
    var from = NOON.minus(Duration.ofDays(100));
    return of(List.of(certificate(1, from, Optional.of(back))), Tried.NOTHING);
  }

  /** A token was given out this minute, in the place of another. */
  public static BoxView granted() {
    return ofTokens(
        List.of(token(0, Optional.empty()), token(90, REPLACED)), "K7MQX3PD9WHRTA42BCZN");
  }

  /** It comes with a token, from elsewhere than before, and calls itself otherwise. */
  public static BoxView strange() {
    var device =
        new Strange(
            Kind.DEVICE, "b8:27:eb:4c:10:9f", "b8:27:eb:77:02:1c", NOON.minus(Duration.ofHours(5)));
    var box =
        new SiteBox(
            new StationCode("sn-0017"),
            "荷花社区站点",
            List.of(),
            List.of(token(40, Optional.empty())),
            List.of(device, moved()));
    return BoxViews.of(box, true, Tried.NOTHING, TIMES);
  }

  static BoxView ofTokens(List<BoxToken> tokens, String fresh) {
    var box = new SiteBox(new StationCode("sn-0017"), "荷花社区站点", List.of(), tokens, List.of());
    return BoxViews.of(box, true, Tried.granted(fresh), TIMES);
  }

  static BoxToken token(int daysAgo, Optional<Ended> ended) {
    return new BoxToken(NOON.minus(Duration.ofDays(daysAgo)), "赵敏", Optional.empty(), ended);
  }

  /** Boxes of all kinds, by turns. */
  public static BoxesView list(int count, String part) {
    var boxes = IntStream.range(0, count).mapToObj(BoxSamples::box).toList();
    return Boxes.of(boxes, Part.of(part), 0, TIMES);
  }

  private static SiteBox box(int nth) {
    var taken = new Revoked(NOON.minus(Duration.ofDays(2)), Optional.of("赵敏"), "丢了");
    var newest =
        switch (nth % 7) {
          case 0 -> Optional.<BoxCertificate>empty();
          case 1 -> aged(nth, 30, Optional.empty());
          case 2 -> aged(nth, 350, Optional.empty());
          case 3 -> aged(nth, 400, Optional.empty());
          case 4, 5 -> aged(nth, 40, Optional.empty());
          default -> aged(nth, 30, Optional.of(taken));
        };
    return new SiteBox(
        new StationCode("sn-%04d".formatted(nth)),
        "第" + nth + "社区党员远程教育站点",
        newest.stream().toList(),
        nth % 7 == 5 ? List.of(token(3, Optional.empty())) : List.of(),
        nth % 7 == 4 ? List.of(moved()) : List.of());
  }

  private static Strange moved() {
    return new Strange(
        Kind.NETWORK, "203.0.113.0/24", "198.51.100.0/24", NOON.minus(Duration.ofHours(4)));
  }

  private static Optional<BoxCertificate> aged(int nth, int days, Optional<Revoked> revoked) {
    return Optional.of(certificate(nth % 9, NOON.minus(Duration.ofDays(days)), revoked));
  }

  static BoxView of(List<BoxCertificate> all, Tried tried) {
    var box = new SiteBox(new StationCode("sn-0017"), "荷花社区站点", all, List.of(), List.of());
    return BoxViews.of(box, true, tried, TIMES);
  }

  static BoxCertificate certificate(int nth, Instant from, Optional<Revoked> revoked) {
    return new BoxCertificate(
        "7c41f09ab35e2d" + nth,
        new StationCode("sn-0017"),
        new byte[0],
        new Life(from, from.plus(YEAR)),
        from,
        nth % 9 == 5 ? Optional.empty() : Optional.of("7c41"),
        Optional.empty(),
        revoked);
  }
}
