package zhenzhi.simulator.truth;

import static zhenzhi.simulator.truth.FaultClass.ENVIRONMENT;
import static zhenzhi.simulator.truth.FaultClass.HARDWARE;
import static zhenzhi.simulator.truth.FaultClass.MANAGEMENT;
import static zhenzhi.simulator.truth.FaultClass.OURS;
import static zhenzhi.simulator.truth.FaultClass.SOFTWARE;
import static zhenzhi.simulator.truth.Rate.PER_DISTRICT;
import static zhenzhi.simulator.truth.Rate.PER_FEEDER;
import static zhenzhi.simulator.truth.Rate.PER_SITE;
import static zhenzhi.simulator.truth.Rate.PER_SWITCH;
import static zhenzhi.simulator.truth.Rate.PER_UPLINK;
import static zhenzhi.simulator.truth.Rate.SHARE;
import static zhenzhi.simulator.truth.Sight.AFTERWARDS;
import static zhenzhi.simulator.truth.Sight.LIKE_ANOTHER;
import static zhenzhi.simulator.truth.Sight.NEVER;
import static zhenzhi.simulator.truth.Sight.SILENCE;
import static zhenzhi.simulator.truth.Sight.WHILE;

import java.util.Locale;

/** The ways in which something is wrong, or only seems to be. */
public enum Kind {
  /** 雨衰: the margin of a Ku dish is used up. A share: 1 is the climate's rain, 0 none. */
  RAIN_FADE(ENVIRONMENT, Part.SKY, WHILE, SHARE),
  /** 日凌. A share: 1 or 0. */
  SUN_TRANSIT(ENVIRONMENT, Part.SKY, WHILE, SHARE),
  /** 积雪: lies on a dish until it melts or is swept. The share of dishes that keep a snowfall. */
  SNOW_ON_DISH(ENVIRONMENT, Part.DISH, WHILE, SHARE),
  /** 雷击: several boxes of one valley at once; what stays dead of it has a truth of its own. */
  LIGHTNING(ENVIRONMENT, Part.SKY, WHILE, PER_DISTRICT),

  /** 高频头损坏: open, shorted, or powered and deaf. */
  LNB_DEAD(HARDWARE, Part.LNB, WHILE, PER_SITE),
  /**
   * Gain and oscillator drift over weeks: like a tree, or a connector that rusts. Said to begin
   * when 1.5 dB are gone.
   */
  LNB_DRIFT(HARDWARE, Part.LNB, LIKE_ANOTHER, PER_SITE),
  /** F头锈蚀: slow, worse in the wet; said to begin when 1.5 dB are gone. */
  CONNECTOR_CORRODED(HARDWARE, Part.DISH, WHILE, PER_SITE),
  /** 馈源进水: worse for hours after rain. */
  WATER_IN_FEED(HARDWARE, Part.DISH, WHILE, PER_SITE),
  /** 天线偏移: moved by wind, at once. */
  DISH_MOVED(HARDWARE, Part.DISH, WHILE, PER_SITE),
  /** 树木遮挡: grows over weeks; said to begin when 1.5 dB are gone. */
  TREE_GROWN(HARDWARE, Part.DISH, WHILE, PER_SITE),
  /** The LNB is powered and well, the tuner hears nothing: like an LNB that is deaf. */
  TUNER_DEAD(HARDWARE, Part.BOX, LIKE_ANOTHER, PER_SITE),

  /** 停电 of a feeder; what is silent could be a switch as well until the boxes are back. */
  FEEDER_CUT(HARDWARE, Part.POWER, AFTERWARDS, PER_FEEDER),
  /** 计划停电: the same, in working hours, announced to nobody here. */
  PLANNED_CUT(HARDWARE, Part.POWER, AFTERWARDS, PER_FEEDER),
  /** 站内停电. */
  HOUSE_CUT(HARDWARE, Part.POWER, AFTERWARDS, PER_SITE),
  /** 电压不稳: restarts boxes of a feeder. */
  BROWNOUT(HARDWARE, Part.POWER, WHILE, PER_FEEDER),

  /** 线路不通, of one site. */
  LINE_CUT(HARDWARE, Part.LINE, AFTERWARDS, PER_SITE),
  /** The port for the line, dead after a stroke: no carrier. */
  LINE_PORT_DEAD(HARDWARE, Part.LINE, AFTERWARDS, PER_SITE),
  /** A switch of the operator. */
  SWITCH_CUT(HARDWARE, Part.LINE, AFTERWARDS, PER_SWITCH),
  /** The uplink of whole subdistricts. */
  UPLINK_CUT(HARDWARE, Part.LINE, AFTERWARDS, PER_UPLINK),
  /** 拥塞 in the evening. */
  LINE_CONGESTED(HARDWARE, Part.LINE, WHILE, PER_SWITCH),
  /** 线路时断时续. */
  LINE_FLAPPING(HARDWARE, Part.LINE, WHILE, PER_SITE),
  /** PPPoE or DHCP fails: carrier without address. */
  LINE_NO_ADDRESS(HARDWARE, Part.LINE, AFTERWARDS, PER_SITE),
  /** Names are not resolved; the connection that stands goes on. */
  DNS_DOWN(HARDWARE, Part.LINE, WHILE, PER_SWITCH),
  /** 光猫死机: address and gateway there, nothing beyond. */
  MODEM_HUNG(HARDWARE, Part.LINE, AFTERWARDS, PER_SITE),
  /** Gone after seconds: too short to be anything. */
  LINE_BLIP(ENVIRONMENT, Part.LINE, NEVER, PER_SITE),

  /** 存储将满: fills over weeks; said to begin when less than 5 % are free. */
  DISK_FULL(SOFTWARE, Part.SYSTEM, WHILE, PER_SITE),
  /** 反复重启. */
  CRASH_LOOP(SOFTWARE, Part.SYSTEM, WHILE, PER_SITE),
  /** 播放软件反复退出. */
  PLAYER_CRASHES(SOFTWARE, Part.SYSTEM, WHILE, PER_SITE),
  /** Said to begin when less than 10 % are free; ends each time in a crash. */
  MEMORY_LEAK(SOFTWARE, Part.SYSTEM, WHILE, PER_SITE),
  /** No time service answers. */
  CLOCK_UNSET(SOFTWARE, Part.SYSTEM, WHILE, PER_SITE),
  /** 过热: dust, and summer. */
  OVERHEATED(HARDWARE, Part.BOX, WHILE, PER_SITE),
  /** 不开机. Silent like a house without power; back, it is like one whose disk was lost. */
  BOX_DEAD(HARDWARE, Part.BOX, SILENCE, PER_SITE),
  /** 硬盘损坏: the box runs from its flash and forgets what it kept. */
  DISK_DEAD(HARDWARE, Part.BOX, WHILE, PER_SITE),

  /** 账号绑错. */
  WRONG_ACCOUNT(SOFTWARE, Part.BINDING, WHILE, PER_SITE),
  /** The operator changed something; the account is right and refused. */
  BINDING_REFUSED(SOFTWARE, Part.BINDING, WHILE, PER_SITE),
  /** One device number at two sites: an image copied. */
  DEVICE_CLONED(SOFTWARE, Part.BINDING, WHILE, PER_DISTRICT),
  /** Two sites have each other's box back from repair. */
  BOXES_SWAPPED(SOFTWARE, Part.BINDING, WHILE, PER_DISTRICT),
  /** Another box, and nobody told the office. */
  BOX_EXCHANGED(SOFTWARE, Part.BINDING, WHILE, PER_SITE),
  /** 被盗: silent like a house without power, until the device turns up elsewhere, if ever. */
  BOX_STOLEN(MANAGEMENT, Part.BOX, SILENCE, PER_DISTRICT),
  /** A stolen box at another site: the share of those stolen that turn up. */
  STOLEN_BOX_USED(SOFTWARE, Part.BINDING, WHILE, SHARE),

  /** 每晚拔电. */
  PLUG_PULLED(MANAGEMENT, Part.PEOPLE, WHILE, SHARE),
  /** 只在学习日开机. */
  STUDY_DAYS_ONLY(MANAGEMENT, Part.PEOPLE, WHILE, SHARE),
  /** 没人学: all is well but nothing is played. */
  NOBODY_STUDIES(MANAGEMENT, Part.PEOPLE, WHILE, SHARE),
  /** 月底突击: on only in the last days of a month. */
  MONTH_END_ONLY(MANAGEMENT, Part.PEOPLE, WHILE, SHARE),
  /** 放假: the share of sites that switch off over Spring Festival and National Day. */
  HOLIDAY(MANAGEMENT, Part.PEOPLE, AFTERWARDS, SHARE),

  /** Nobody is heard, because we are away. */
  OWN_OUTAGE(OURS, Part.OURSELVES, WHILE, PER_DISTRICT);

  private final FaultClass faultClass;
  private final Part part;
  private final Sight sight;
  private final Rate rate;

  Kind(FaultClass faultClass, Part part, Sight sight, Rate rate) {
    this.faultClass = faultClass;
    this.part = part;
    this.sight = sight;
    this.rate = rate;
  }

  public FaultClass faultClass() {
    return faultClass;
  }

  public Part part() {
    return part;
  }

  public Sight sight() {
    return sight;
  }

  /** What its figure in a scenario means. */
  public Rate rate() {
    return rate;
  }

  /** As scenarios write it: {@code lnb-dead}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
