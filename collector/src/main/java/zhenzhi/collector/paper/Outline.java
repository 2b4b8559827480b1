package zhenzhi.collector.paper;

import zhenzhi.collector.paper.Block.Heading;
import zhenzhi.collector.paper.Block.Level;

/** Numbers headings in the order in which they come: 一、 then （一） then 1. */
public final class Outline {
  private static final String DIGITS = "零一二三四五六七八九";

  private int first;
  private int second;
  private int third;

  /** The heading with its number. */
  public String next(Heading heading) {
    return number(heading.level()) + heading.text();
  }

  private String number(Level level) {
    return switch (level) {
      case FIRST -> {
        first++;
        second = 0;
        third = 0;
        yield chinese(first) + "、";
      }
      case SECOND -> {
        second++;
        third = 0;
        yield "（" + chinese(second) + "）";
      }
      case THIRD -> {
        third++;
        yield third + ".";
      }
    };
  }

  /** Such as 三 or 二十一; nobody numbers a hundred headings in words. */
  static String chinese(int number) {
    if (number > 99) {
      return Integer.toString(number);
    }
    var tens = number / 10;
    var ones = number % 10 == 0 && tens > 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
    return switch (tens) {
      case 0 -> ones;
      case 1 -> "十" + ones;
      default -> DIGITS.charAt(tens) + "十" + ones;
    };
  }
}
