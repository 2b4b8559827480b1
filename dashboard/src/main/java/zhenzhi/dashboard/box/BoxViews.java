package zhenzhi.dashboard.box;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.enrolment.certificate.BoxCertificate;
import zhenzhi.collector.enrolment.certificate.SiteBox;
import zhenzhi.collector.enrolment.certificate.Standing;
import zhenzhi.collector.enrolment.token.BoxToken;
import zhenzhi.dashboard.box.BoxView.Fresh;
import zhenzhi.dashboard.box.BoxView.Line;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts into words what a box is let in upon. */
final class BoxViews {
  private static final String CERTIFICATE = "证书";
  private static final String TOKEN = "口令";
  private static final int SERIAL_SHOWN = 8;

  private BoxViews() {}

  /** What somebody did or tried on the page. */
  record Tried(Optional<Fresh> fresh, Optional<String> token, String reason, String problem) {
    static final Tried NOTHING = refused("", "");

    static Tried invited(Fresh fresh) {
      return new Tried(Optional.of(fresh), Optional.empty(), "", "");
    }

    static Tried granted(String token) {
      return new Tried(Optional.empty(), Optional.of(token), "", "");
    }

    static Tried refused(String reason, String problem) {
      return new Tried(Optional.empty(), Optional.empty(), reason, problem);
    }
  }

  static BoxView of(SiteBox box, boolean isInService, Tried tried, Times times) {
    var standing = box.standing(times.now());
    var holding = holding(standing);
    return new BoxView(
        box.code().value(),
        box.name(),
        tone(standing),
        says(standing, times),
        todo(standing),
        Doubts.of(box, times),
        tried.fresh(),
        tried.token(),
        isInService,
        isInService && !holding.equals(CERTIFICATE),
        holding,
        tried.reason(),
        tried.problem(),
        lines(box, times));
  }

  static Tone tone(Standing standing) {
    return switch (standing) {
      case Standing.None _ -> Tone.UNKNOWN;
      case Standing.Good _, Standing.ByToken _ -> Tone.GOOD;
      case Standing.EndsSoon _ -> Tone.WARN;
      case Standing.Ended _, Standing.TakenBack _, Standing.TokenTakenBack _ -> Tone.BAD;
    };
  }

  static String says(Standing standing, Times times) {
    return switch (standing) {
      case Standing.None _ -> "还没有登记证书";
      case Standing.Good(var one) -> "证书有效，到 " + day(one, times);
      case Standing.EndsSoon(var one) -> "证书快到期了，到 " + day(one, times);
      case Standing.Ended(var one) -> "证书在 " + day(one, times) + " 到期了，机顶盒连不上";
      case Standing.TakenBack _ -> "证书吊销了，机顶盒连不上";
      case Standing.ByToken(var one) -> "用口令接入，口令是" + day(one.madeAt(), times) + "发的";
      case Standing.TokenTakenBack _ -> "口令吊销了，机顶盒连不上";
    };
  }

  private static String todo(Standing standing) {
    return switch (standing) {
      case Standing.None _ -> "点“发登记码”，让在现场的人在机顶盒上输入。用不了证书的机顶盒，可以发口令。";
      case Standing.Good _ -> "到期前四个月起，机顶盒自己换新证书，不用管。";
      case Standing.EndsSoon _ -> "机顶盒早该自己换新的，一直没换成。看一看它能不能连上远教办的服务器，或者发登记码重新登记。";
      case Standing.Ended _, Standing.TakenBack _ -> "要再用，就发登记码重新登记。";
      case Standing.ByToken _ -> "口令不会到期。机顶盒能用证书的，发登记码登记一次，口令就失效。";
      case Standing.TokenTakenBack _ -> "要再用，就发登记码登记，或者发新口令。";
    };
  }

  private static String holding(Standing standing) {
    return switch (standing) {
      case Standing.Good _, Standing.EndsSoon _ -> CERTIFICATE;
      case Standing.ByToken _ -> TOKEN;
      case Standing.None _, Standing.Ended _, Standing.TakenBack _, Standing.TokenTakenBack _ -> "";
    };
  }

  private static List<Line> lines(SiteBox box, Times times) {
    var certificates =
        box.certificates().stream().map(one -> new Given(one.issuedAt(), line(one, times)));
    var tokens = box.tokens().stream().map(one -> new Given(one.madeAt(), line(one, times)));
    return Stream.concat(certificates, tokens)
        .sorted(Comparator.comparing(Given::at).reversed())
        .map(Given::line)
        .toList();
  }

  private record Given(Instant at, Line line) {}

  private static Line line(BoxToken one, Times times) {
    return new Line(
        TOKEN,
        times.moment(one.madeAt()) + "，" + one.madeBy() + "发",
        "不会到期",
        one.ended().map(end -> taken(end.at(), end.by(), end.reason(), times)).orElse("有效"));
  }

  private static Line line(BoxCertificate one, Times times) {
    return new Line(
        one.serial().substring(0, Math.min(SERIAL_SHOWN, one.serial().length())),
        times.moment(one.issuedAt()) + (one.renewed().isPresent() ? "，自动换新" : "，用登记码"),
        day(one, times),
        one.revoked()
            .map(back -> taken(back.at(), back.by(), back.reason(), times))
            .orElse(state(one, times)));
  }

  private static String state(BoxCertificate one, Times times) {
    return times.now().isBefore(one.life().until()) ? "有效" : "到期";
  }

  private static String taken(Instant at, Optional<String> by, String reason, Times times) {
    return times.moment(at) + " " + by.map(person -> person + "吊销").orElse("失效") + "：" + reason;
  }

  private static String day(BoxCertificate one, Times times) {
    return day(one.life().until(), times);
  }

  private static String day(Instant at, Times times) {
    return times.day(at.atZone(times.zone()).toLocalDate());
  }
}
