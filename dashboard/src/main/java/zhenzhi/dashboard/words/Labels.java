package zhenzhi.dashboard.words;

import zhenzhi.collector.access.Role;
import zhenzhi.collector.excuse.Excuse;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Unranked;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.station.picture.Hours;
import zhenzhi.collector.study.CategoryWords;
import zhenzhi.protocol.Playback.Category;

/** What the names in the code are called on the pages. */
public final class Labels {
  private Labels() {}

  public static String of(Access access) {
    return switch (access) {
      case SATELLITE_C -> "卫星 C 波段";
      case SATELLITE_KU -> "卫星 Ku 波段";
      case IPTV -> "宽带 IPTV";
      case CABLE -> "有线电视";
    };
  }

  public static String of(DutyRole role) {
    return switch (role) {
      case FIRST -> "第一责任人";
      case DIRECT -> "直接责任人";
      case KEEPER_A -> "具体责任人（A岗）";
      case KEEPER_B -> "具体责任人（B岗）";
    };
  }

  public static String of(Role role) {
    return switch (role) {
      case OFFICE -> "远教办";
      case SUBDISTRICT -> "办事处";
      case KEEPER -> "站点管理员";
      case TECHNICIAN -> "维修人员";
    };
  }

  public static String of(Category category) {
    return CategoryWords.of(category);
  }

  public static String of(StationKind kind) {
    return switch (kind) {
      case VILLAGE -> "村";
      case COMMUNITY -> "社区";
      case AGENCY -> "机关";
      case SCHOOL -> "学校";
      case ENTERPRISE -> "企业";
    };
  }

  /** Why a site owes nothing. */
  public static String of(Excuse.Cause cause) {
    return switch (cause) {
      case FAULT -> "设备故障";
      case AREA_OUTAGE -> "大面积断网";
      case POWER_CUT -> "停电";
      case WEATHER -> "天气和日凌";
      case OUR_OUTAGE -> "系统中断";
    };
  }

  /** Such as {@code 2026年11月}, {@code 2026年第4季度}, {@code 2026年}. */
  public static String of(Period period) {
    var year = period.first().getYear() + "年";
    return switch (period.kind()) {
      case MONTH -> year + period.first().getMonthValue() + "月";
      case QUARTER -> year + "第" + (period.first().getMonthValue() + 2) / 3 + "季度";
      case YEAR -> year;
      case SPAN -> period.first() + " 至 " + period.last();
    };
  }

  /** Why a site has no place. */
  public static String of(Unranked why) {
    return switch (why) {
      case RETIRED -> "已经停用，不参加排名";
      case NEW -> "新建站点，不参加排名";
      case EXCUSED -> "大部分时间因故免责，不参加排名";
      case UNKNOWN -> "有上报的天数太少，学时不明，不参加排名";
    };
  }

  /** Why hours are not known. */
  public static String of(Hours.Why why) {
    return switch (why) {
      case NEVER_HEARD -> "机顶盒从未上报";
      case NOT_HEARD -> "没有收到机顶盒的消息";
    };
  }
}
