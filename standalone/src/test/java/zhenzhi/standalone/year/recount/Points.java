package zhenzhi.standalone.year.recount;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import zhenzhi.standalone.year.read.Printed;

/**
 * 考核 of a site by the sheet that is built in, from what is known of it: all in whole numbers, so
 * that nothing is rounded but the end.
 */
final class Points {
  private static final int WHOLE = 100;
  private static final int LEAST = 50;

  /** {@code target}: percent of the whole for which there are all points. */
  private record Item(String name, int points, String fact, int target) {}

  /** What people give by hand is not among them. */
  private static final List<Item> ITEMS =
      List.of(
          new Item("畅通率", 15, "OWN_REACH", 95),
          new Item("设备完好", 5, "HARDWARE", 95),
          new Item("报修及时", 5, "OWN_TICKETS", 100),
          new Item("一册三簿", 10, "BOOKS", 100),
          new Item("AB岗", 5, "KEEPERS", 100),
          new Item("培训", 5, "TRAINING", 100),
          new Item("有效学时", 15, "COMPLETION", 100),
          new Item("集中学习", 10, "SESSIONS", 200),
          new Item("参加人数", 10, "PEOPLE", 1_000),
          new Item("信息反馈", 5, "FEEDBACK", 100),
          new Item("抽查满意度", 10, "SATISFACTION", 100));

  private Points() {}

  /** The points of each item, with one decimal, and what they come to as the workbook has it. */
  static Map<String, String> of(Map<String, long[]> facts) {
    var figures = new LinkedHashMap<String, String>();
    var counted = 0;
    var sum = 0L;
    for (var item : ITEMS) {
      var fact = facts.get(item.fact());
      figures.put(item.name(), fact == null ? "不计" : tenth(tenths(item, fact)));
      if (fact != null) {
        counted += item.points();
        sum += tenths(item, fact);
      }
    }
    figures.put("档案", "不计");
    var total = counted == 0 ? 0 : rounded(sum * WHOLE, counted);
    var vetoes = vetoes(facts);
    figures.put("得分", counted == 0 ? "" : Printed.number(total / 10.0));
    figures.put("计分的分值", String.valueOf(counted));
    figures.put("等次", tier(counted, total, vetoes));
    figures.put("星", vetoes.isEmpty() && counted >= LEAST ? stars(total) : "0");
    figures.put("一票否决", vetoes);
    return figures;
  }

  private static long tenths(Item item, long[] fact) {
    var most = 10L * item.points();
    return Math.min(most, rounded(most * fact[0] * 100, fact[1] * item.target()));
  }

  private static long rounded(long part, long whole) {
    return (2 * part + whole) / (2 * whole);
  }

  private static String tenth(long tenths) {
    return tenths / 10 + "." + tenths % 10;
  }

  private static String vetoes(Map<String, long[]> facts) {
    var vetoes = new StringJoiner("；");
    if (facts.containsKey("UNATTENDED") && facts.get("UNATTENDED")[0] >= 3) {
      vetoes.add("连续三个月没有管理员");
    }
    if (facts.containsKey("DISCONNECTED") && facts.get("DISCONNECTED")[0] >= 2) {
      vetoes.add("网络连续两个月不通");
    }
    if (facts.containsKey("STUDY_DAYS") && facts.get("STUDY_DAYS")[0] == 0) {
      vetoes.add("没有学习记录");
    }
    return vetoes.toString();
  }

  private static String tier(int counted, long total, String vetoes) {
    if (!vetoes.isEmpty()) {
      return "后进";
    }
    if (counted < LEAST) {
      return "不评";
    }
    return total >= 800 ? "先进" : total >= 600 ? "一般" : "后进";
  }

  /** One for each twenty points; twelve of the next are enough. */
  private static String stars(long total) {
    return String.valueOf(total / 200 + (total % 200 >= 120 ? 1 : 0));
  }
}
