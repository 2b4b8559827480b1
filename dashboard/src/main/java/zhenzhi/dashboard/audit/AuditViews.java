package zhenzhi.dashboard.audit;

import java.util.List;
import java.util.Optional;
import zhenzhi.collector.audit.AuditEntry;
import zhenzhi.collector.audit.Deed;
import zhenzhi.collector.audit.Verdict;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts the record into words. */
final class AuditViews {
  static final String PATH = "/audit";
  static final int PAGE = 50;

  private AuditViews() {}

  /** {@code page}: counted from 0. */
  static AuditView of(
      List<AuditEntry> entries,
      long total,
      int page,
      Asked asked,
      Optional<Verdict> verdict,
      Times times) {
    return new AuditView(
        asked.text(),
        Asked.shown(asked.from()),
        Asked.shown(asked.until()),
        entries.stream().map(entry -> line(entry, times)).toList(),
        Pager.of(page, PAGE, total, chosen -> PATH + "?" + asked.query() + "&page=" + (chosen + 1)),
        PATH + "/all.csv?" + asked.query(),
        verdict.map(AuditViews::words).orElse(""),
        verdict
            .flatMap(found -> found.broken().isPresent() ? Optional.of(Tone.BAD) : Optional.empty())
            .orElse(Tone.GOOD));
  }

  private static String words(Verdict verdict) {
    return verdict.broken().isPresent()
        ? "第 %d 条被改过、少了，或者不是本系统写的。请马上告诉管理数据库的人，不要继续操作。".formatted(verdict.broken().getAsLong())
        : "%d 条都没有被改过。最后一条的指纹：%s。抄下来，下次就能看出后面有没有被删。".formatted(verdict.entries(), verdict.head());
  }

  private static AuditView.Line line(AuditEntry entry, Times times) {
    var deed = entry.deed();
    return new AuditView.Line(
        String.valueOf(entry.nth()),
        times.full(deed.at()),
        who(entry),
        deed.login(),
        AuditWords.of(deed.act()),
        deed.act().equals(Deed.REFUSED) ? "第 " + deed.target() + " 条" : deed.target(),
        deed.from(),
        deed.refused().isPresent() ? why(deed.refused().getAsInt()) : "");
  }

  private static String who(AuditEntry entry) {
    return switch (entry.deed().act()) {
      case Deed.CUT, Deed.FORGOTTEN, Deed.SETTING -> "系统";
      default -> entry.person().isEmpty() ? "没有登录的人" : entry.person();
    };
  }

  private static String why(int status) {
    return switch (status) {
      case 400, 422 -> "填的不对";
      case 401, 403 -> "没有权限";
      case 404 -> "没有，或者不归他管";
      case 409 -> "别人先动过";
      case 429 -> "太频繁";
      default -> status >= 500 ? "系统出错" : "状态 " + status;
    };
  }

  static String csv(List<AuditEntry> entries, Times times) {
    return Csv.of(
        List.of("序号", "时间", "姓名", "账号", "做了什么", "在哪里", "来自", "结果", "指纹"),
        entries.stream()
            .map(entry -> {
              var line = line(entry, times);
              return List.of(
                  line.nth(),
                  line.at(),
                  line.person(),
                  line.login(),
                  line.act(),
                  line.target(),
                  line.address(),
                  line.refused(),
                  entry.hash());
            })
            .toList());
  }
}
