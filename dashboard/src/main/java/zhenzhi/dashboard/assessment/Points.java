package zhenzhi.dashboard.assessment;

import java.util.Locale;
import java.util.OptionalInt;
import zhenzhi.collector.assessment.file.Assessment.State;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Tone;

/** Says points, stars, tiers and states. */
final class Points {
  static final String PATH = "/assessments";
  private static final int MOST_STARS = 5;

  private Points() {}

  static String address(long id) {
    return PATH + "/" + id;
  }

  static String address(long id, String code) {
    return address(id) + "/sites/" + code;
  }

  /** Such as {@code 88.3}; 不计 where there are none. */
  static String of(OptionalInt tenths) {
    return tenths.isPresent() ? number(tenths.getAsInt()) : "不计";
  }

  static String number(int tenths) {
    return String.format(Locale.ROOT, "%.1f", tenths / 10.0);
  }

  /** Such as {@code ↑ 1.2}; empty where there is nothing to compare. */
  static String change(OptionalInt tenths) {
    if (tenths.isEmpty()) {
      return "";
    }
    var change = tenths.getAsInt();
    return change == 0 ? "持平" : (change > 0 ? "↑ " : "↓ ") + number(Math.abs(change));
  }

  /** Such as {@code ★★★☆☆}. */
  static String stars(int stars) {
    return "★".repeat(stars) + "☆".repeat(Math.max(0, MOST_STARS - stars));
  }

  static Badge of(State state) {
    return switch (state) {
      case DRAFT -> new Badge(Tone.IDLE, "草稿");
      case IN_REVIEW -> new Badge(Tone.SOON, "待审核");
      case PUBLISHED -> new Badge(Tone.GOOD, "已公布");
      case DISCARDED -> new Badge(Tone.IDLE, "作废");
    };
  }
}
