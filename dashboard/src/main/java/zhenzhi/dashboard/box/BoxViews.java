package zhenzhi.dashboard.box;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.enrolment.certificate.BoxCertificate;
import zhenzhi.collector.enrolment.certificate.BoxCertificate.Revoked;
import zhenzhi.collector.enrolment.certificate.Standing;
import zhenzhi.dashboard.box.BoxView.Fresh;
import zhenzhi.dashboard.box.BoxView.Line;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts the certificates of a box into words. */
final class BoxViews {
  private static final int SERIAL_SHOWN = 8;

  private BoxViews() {}

  /** What somebody did or tried on the page. */
  record Tried(Optional<Fresh> fresh, String reason, String problem) {
    static final Tried NOTHING = new Tried(Optional.empty(), "", "");
  }

  static BoxView of(
      String code,
      String name,
      List<BoxCertificate> all,
      boolean mayInvite,
      Tried tried,
      Times times) {
    var standing = Standing.of(all, times.now());
    return new BoxView(
        code,
        name,
        tone(standing),
        says(standing, times),
        todo(standing),
        doubled(all, times),
        tried.fresh(),
        mayInvite,
        mayRevoke(standing),
        tried.reason(),
        tried.problem(),
        all.stream().map(one -> line(one, times)).toList());
  }

  static Tone tone(Standing standing) {
    return switch (standing) {
      case Standing.None _ -> Tone.UNKNOWN;
      case Standing.Good _ -> Tone.GOOD;
      case Standing.EndsSoon _ -> Tone.WARN;
      case Standing.Ended _, Standing.TakenBack _ -> Tone.BAD;
    };
  }

  static String says(Standing standing, Times times) {
    return switch (standing) {
      case Standing.None _ -> "还没有登记证书";
      case Standing.Good(var one) -> "证书有效，到 " + day(one, times);
      case Standing.EndsSoon(var one) -> "证书快到期了，到 " + day(one, times);
      case Standing.Ended(var one) -> "证书在 " + day(one, times) + " 到期了，机顶盒连不上";
      case Standing.TakenBack _ -> "证书吊销了，机顶盒连不上";
    };
  }

  private static String todo(Standing standing) {
    return switch (standing) {
      case Standing.None _ -> "点“发登记码”，让在现场的人在机顶盒上输入。用密码的机顶盒可以不登记。";
      case Standing.Good _ -> "到期前四个月起，机顶盒自己换新证书，不用管。";
      case Standing.EndsSoon _ -> "机顶盒早该自己换新的，一直没换成。看一看它能不能连上远教办的服务器，或者发登记码重新登记。";
      case Standing.Ended _, Standing.TakenBack _ -> "要再用，就发登记码重新登记。";
    };
  }

  private static boolean mayRevoke(Standing standing) {
    return switch (standing) {
      case Standing.Good _, Standing.EndsSoon _ -> true;
      case Standing.None _, Standing.Ended _, Standing.TakenBack _ -> false;
    };
  }

  /** Only while one of them may still come in. */
  private static String doubled(List<BoxCertificate> all, Times times) {
    return all.stream()
        .filter(one -> one.revoked().isEmpty())
        .flatMap(one -> one.doubledAt().stream())
        .max(Comparator.naturalOrder())
        .map(at -> times.moment(at) + "，看到有两台机顶盒在用同一张证书：可能有人复制了机顶盒。请去现场看一看，吊销证书，再重新登记。")
        .orElse("");
  }

  private static Line line(BoxCertificate one, Times times) {
    return new Line(
        one.serial().substring(0, Math.min(SERIAL_SHOWN, one.serial().length())),
        times.moment(one.issuedAt()) + (one.renewed().isPresent() ? "，自动换新" : "，用登记码"),
        day(one, times),
        one.revoked().map(back -> taken(back, times)).orElse(state(one, times)));
  }

  private static String state(BoxCertificate one, Times times) {
    return times.now().isBefore(one.life().until()) ? "有效" : "到期";
  }

  private static String taken(Revoked back, Times times) {
    var by = back.by().map(person -> person + "吊销").orElse("失效");
    return times.moment(back.at()) + " " + by + "：" + back.reason();
  }

  private static String day(BoxCertificate one, Times times) {
    return times.day(one.life().until().atZone(times.zone()).toLocalDate());
  }
}
