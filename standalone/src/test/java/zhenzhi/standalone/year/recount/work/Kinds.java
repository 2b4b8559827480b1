package zhenzhi.standalone.year.recount.work;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the documents say of each finding: its class, what has to be repaired, by whom. */
public final class Kinds {
  private static final String TABLE =
      """
      POWER_CUT        硬件 power   站点管理员 down
      POWER_UNSTEADY   硬件 power   站点管理员 down
      LINE_DOWN        硬件 line    联通       down
      LINE_NO_ADDRESS  硬件 line    联通       down
      LINE_FLAPPING    硬件 line    联通       down
      BOX_DEAD         硬件 box     区维修     down broken
      SWITCHED_OFF     管理 people  不用处理
      OUT_OF_REACH     硬件 line    站点管理员 down
      SUN_OUTAGE       环境 sky     不用处理   down
      RAIN_FADE        环境 sky     不用处理   down
      SNOW_ON_DISH     环境 dish    站点管理员 down
      LNB_DEAD         硬件 lnb     区维修     down broken
      DISH_MOVED       硬件 dish    区维修     down broken
      DISH_WORN        硬件 dish    区维修     down broken
      NO_SIGNAL        硬件 dish    区维修     down broken
      LINE_POOR        硬件 line    联通       down
      LINE_CONGESTED   硬件 line    联通       down
      NO_NAMES         硬件 line    联通       down
      BOX_REBOOTING    硬件 box     区维修     down broken
      BOX_HOT          硬件 box     站点管理员
      UNCLEAR          硬件 box     区维修
      SYSTEM_CRASHING  软件 system  区维修     down
      DISK_FULL        软件 system  区维修
      MEMORY_SHORT     软件 system  区维修
      CLOCK_UNSET      软件 system  联通
      BINDING_WRONG    软件 binding 联通       down
      BINDING_REFUSED  软件 binding 联通       down
      DEVICE_TWICE     软件 binding 联通       down
      DEVICE_EXCHANGED 软件 binding 办事处
      NOT_STUDYING     管理 people  办事处
      ONLY_AT_MONTH_END 管理 people 办事处
      BOOKS_DISAGREE   管理 people  办事处
      """;

  private static final Map<String, List<String>> FINDINGS =
      TABLE
          .lines()
          .map(line -> Arrays.asList(line.split(" +", -1)))
          .collect(Collectors.toMap(List::getFirst, words -> words));

  /** What a ticket's unit is called in its log. */
  private static final Map<String, String> UNITS =
      Map.of(
          "NOBODY", "不用处理",
          "KEEPER", "站点管理员",
          "DISTRICT_REPAIR", "区维修",
          "TELECOM", "联通",
          "SUBDISTRICT", "办事处");

  private Kinds() {}

  public static String unit(String name) {
    return UNITS.getOrDefault(name, name);
  }

  private static List<String> words(String finding) {
    return FINDINGS.getOrDefault(finding, List.of(finding, "?", "?", "?"));
  }

  public static String classOf(String finding) {
    return words(finding).get(1);
  }

  /** A part may be needed: three working days; else one. */
  public static boolean mayNeedParts(String finding) {
    return classOf(finding).equals("硬件")
        && Stream.of("box", "lnb", "dish", "power", "sky").anyMatch(words(finding).get(2)::equals);
  }

  /** Who is sent to whoever asked for help: never their own keeper. */
  public static String sent(String finding) {
    var treater = words(finding).get(3);
    return treater.equals("不用处理") || treater.equals("站点管理员") ? "区维修" : treater;
  }

  /** No lesson could be held. */
  public static boolean isDown(String finding) {
    return words(finding).contains("down");
  }

  public static boolean isBroken(String finding) {
    return words(finding).contains("broken");
  }
}
