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
import zhenzhi.dashboard.box.BoxView.Fresh;
import zhenzhi.dashboard.box.BoxViews.Tried;
import zhenzhi.dashboard.box.Boxes.Part;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.StationCode;

/** A box's certificates in every state that the page knows. */
public final class BoxSamples {
  static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final Duration YEAR = Duration.ofDays(365);

  private BoxSamples() {}

  /** Nothing yet. */
  public static BoxView none() {
    return of(List.of(), Tried.NOTHING);
  }

  /** A code was given out this minute. */
  public static BoxView invited() {
    var fresh = new Fresh("K7MQ X3PD", "11月21日 12:00");
    return of(List.of(), new Tried(Optional.of(fresh), "", ""));
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
    return of(List.of(both), new Tried(Optional.empty(), "", "请写为什么吊销。"));
  }

  /** Taken back. */
  public static BoxView revoked() {
    var back = new Revoked(NOON.minus(Duration.ofHours(1)), Optional.of("赵敏"), "机顶盒被人搬走了，还没找到");
    var from = NOON.minus(Duration.ofDays(100));
    return of(List.of(certificate(1, from, Optional.of(back))), Tried.NOTHING);
  }

  /** Boxes of all kinds, by turns. */
  public static BoxesView list(int count, String part) {
    var boxes = IntStream.range(0, count).mapToObj(BoxSamples::box).toList();
    return Boxes.of(boxes, Part.of(part), 0, new Times(ZoneId.of("Asia/Shanghai"), NOON));
  }

  private static SiteBox box(int nth) {
    var taken = new Revoked(NOON.minus(Duration.ofDays(2)), Optional.of("赵敏"), "丢了");
    var newest =
        switch (nth % 5) {
          case 0 -> Optional.<BoxCertificate>empty();
          case 1 -> aged(nth, 30, Optional.empty());
          case 2 -> aged(nth, 350, Optional.empty());
          case 3 -> aged(nth, 400, Optional.empty());
          default -> aged(nth, 30, Optional.of(taken));
        };
    return new SiteBox(new StationCode("sn-%04d".formatted(nth)), "第" + nth + "社区党员远程教育站点", newest);
  }

  private static Optional<BoxCertificate> aged(int nth, int days, Optional<Revoked> revoked) {
    return Optional.of(certificate(nth % 9, NOON.minus(Duration.ofDays(days)), revoked));
  }

  static BoxView of(List<BoxCertificate> all, Tried tried) {
    var times = new Times(ZoneId.of("Asia/Shanghai"), NOON);
    return BoxViews.of("sn-0017", "荷花社区站点", all, true, tried, times);
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
