package zhenzhi.dashboard.notice;

import java.util.Arrays;
import java.util.Optional;
import zhenzhi.collector.notice.Entered;
import zhenzhi.collector.notice.Way;
import zhenzhi.collector.notice.post.NewWay;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

/** A way as somebody enters it. */
record EnteredWay(Form form) {
  static final String KIND = "kind";
  static final String UNIT = "unit";
  static final String NAME = "name";
  static final String ADDRESS = "address";
  static final String SECRET = "secret";
  static final String RATE = "per-minute";
  static final String PHONES = "phones";

  private static final int LONGEST_NAME = 40;

  NewWay way() {
    var kind = kind().orElseThrow(() -> new Mistake("请选一种通知方式。"));
    var name = form.text(NAME).strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new Mistake("名称：要填，最多 40 个字，比如“区维修群”。");
    }
    var address = form.text(ADDRESS).strip();
    if (!Entered.isAddress(kind, address)) {
      throw new Mistake(
          switch (kind) {
            case WECOM -> "地址：把企业微信机器人的 Webhook 地址整个贴进来，以 https:// 开头，里面有 key=。";
            case DINGTALK -> "地址：把钉钉机器人的 Webhook 地址整个贴进来，以 https:// 开头，里面有 access_token=。";
            case WEBHOOK -> "地址：要以 https:// 开头，中间没有空格。";
            case EMAIL -> "地址：电子邮件这里不用填，邮件服务器由管理员在设置里写好。";
            case LOG -> "地址：写进日志不用填。";
          });
    }
    return new NewWay(
        kind,
        name,
        unit(form),
        address,
        form.text(SECRET).strip(),
        rate(),
        form.field(PHONES).isPresent() && kind == Way.Kind.WEBHOOK);
  }

  Optional<Way.Kind> kind() {
    return Arrays.stream(Way.Kind.values())
        .filter(kind -> kind.name().equals(form.text(KIND)))
        .findFirst();
  }

  private int rate() {
    var text = form.text(RATE).strip();
    var rate = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (rate < 2 || rate > 600) {
      throw new Mistake("一分钟最多几条：要填 2 到 600 的整数，不能是“" + text + "”。");
    }
    return rate;
  }

  static long unit(Form form) {
    var unit = form.text(UNIT);
    if (!unit.matches("[0-9]{1,18}")) {
      throw new Mistake("请选单位。");
    }
    return Long.parseLong(unit);
  }
}
