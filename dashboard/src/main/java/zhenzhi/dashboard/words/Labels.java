package zhenzhi.dashboard.words;

import zhenzhi.collector.access.Role;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.picture.Hours;
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
      case KEEPER_A -> "具体责任人 · 站点管理员 A 岗";
      case KEEPER_B -> "具体责任人 · 站点管理员 B 岗";
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
    return switch (category) {
      case BASICS -> "党的基本知识";
      case THEORY -> "政策理论";
      case TOPIC -> "专题教学";
      case LIVE -> "电视直播";
      case OTHER -> "其他";
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
