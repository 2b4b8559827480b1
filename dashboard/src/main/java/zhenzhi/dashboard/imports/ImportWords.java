package zhenzhi.dashboard.imports;

import java.util.Locale;
import java.util.Optional;
import zhenzhi.collector.imports.Blocker;
import zhenzhi.collector.imports.Import.State;
import zhenzhi.collector.imports.ImportKind;
import zhenzhi.collector.imports.Plan.Counts;
import zhenzhi.collector.imports.Verdict;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Tone;

/** What imports are called on the pages. */
final class ImportWords {
  private ImportWords() {}

  static String of(ImportKind kind) {
    return switch (kind) {
      case PLAYBACK -> "播放记录";
      case SITES -> "站点名单";
      case PEOPLE -> "责任人名单";
      case COURSES -> "课程目录";
    };
  }

  static String explain(ImportKind kind) {
    return switch (kind) {
      case PLAYBACK -> "没有装上报程序的站点，从后台管理系统导出播放记录，在这里导入。和机顶盒上报的重叠时只算一次，页面上会注明是导入的。";
      case SITES -> "登记新站点，或者更改名称、类别、所属街道和社区、接入方式。编号已有的是更改，没有的是新登记。";
      case PEOPLE -> "登记第一责任人、直接责任人和 A、B 岗管理员，连同电话。换了人的，原来的人留在历史里。";
      case COURSES -> "把课程成批收进目录：名称、类别、编号和时长。目录里已有的课程不会改。收进来的从导入那天起按类别计学时。";
    };
  }

  /** As it stands in addresses. */
  static String address(ImportKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static Optional<ImportKind> kind(String address) {
    for (var kind : ImportKind.values()) {
      if (address(kind).equals(address)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  static Badge of(State state) {
    return switch (state) {
      case WAITING -> new Badge(Tone.WARN, "等确认");
      case DONE -> new Badge(Tone.GOOD, "已导入");
      case DISMISSED -> new Badge(Tone.UNKNOWN, "没有导入");
      case UNDONE -> new Badge(Tone.IDLE, "已撤销");
    };
  }

  /** Why it cannot be undone. */
  static String of(Blocker blocker) {
    return switch (blocker) {
      case Blocker.Resting(var id) -> "现在不能撤销：第 " + id + " 次导入里有同样的内容。要撤销，先撤销第 " + id + " 次。";
      case Blocker.InPaper(var title) ->
          "现在不能撤销：《" + title + "》里有这次导入的新站点。印发了的通报要能查对，所以站点不能删；还没印发的，先作废那份通报再撤销。";
      case Blocker.ChangedSince(var code) -> "现在不能撤销：站点 " + code + " 在这以后又改过，或者已经在用。";
    };
  }

  static Badge of(Verdict verdict) {
    return switch (verdict) {
      case FRESH -> new Badge(Tone.GOOD, "新增");
      case CHANGED -> new Badge(Tone.WARN, "更改");
      case KNOWN -> new Badge(Tone.UNKNOWN, "已有");
      case BAD -> new Badge(Tone.BAD, "不行");
    };
  }

  /** Such as {@code 新增 12，已有 3}. */
  static String did(State state, Counts counts) {
    return switch (state) {
      case WAITING -> "还没有决定";
      case DISMISSED -> "什么也没有写";
      case DONE, UNDONE ->
          "新增 "
              + counts.fresh()
              + (counts.changed() > 0 ? "，更改 " + counts.changed() : "")
              + (counts.known() > 0 ? "，已有 " + counts.known() : "");
    };
  }
}
