package zhenzhi.simulator.plan;

import java.time.Instant;
import zhenzhi.protocol.StationCode;
import zhenzhi.simulator.plan.Site.Access;

/** What is wrong with a site from when until when: the truth that a rule should find. */
public record Fault(StationCode station, Kind kind, Instant from, Instant until) {

  public boolean isActive(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  /** The ways in which a site fails. */
  public enum Kind {
    /** 高频头损坏. */
    LNB_DEAD,
    /** 线路不通: nothing reaches the collector; the box keeps its reports until the line is back. */
    LINE_DOWN,
    /** 后台绑定错误. */
    BINDING_WRONG,
    /** 天线偏移. */
    DISH_DRIFTED,
    /** 线路时好时坏. */
    LINE_POOR,
    /** 机顶盒过热. */
    BOX_HOT,
    /** 机顶盒存储已满. */
    DISK_FULL,
    /** 断电, and then a clock that says 1970. */
    POWER_CUT;

    boolean canBefall(Site site) {
      return site.installed()
          && switch (this) {
            case LNB_DEAD, DISH_DRIFTED -> site.access().isSatellite();
            case BINDING_WRONG -> !site.access().isSatellite();
            case LINE_DOWN, LINE_POOR, BOX_HOT, DISK_FULL, POWER_CUT -> true;
          };
    }

    /** Whether nothing can be watched while it lasts. */
    boolean stopsViewing(Access access) {
      return switch (this) {
        case LNB_DEAD, DISH_DRIFTED, POWER_CUT, BINDING_WRONG -> true;
        case LINE_DOWN, LINE_POOR -> access == Access.IPTV;
        case BOX_HOT, DISK_FULL -> false;
      };
    }
  }
}
