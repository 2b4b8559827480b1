package zhenzhi.collector.diagnosis;

/** A single thing that speaks for a finding, against it, or is missing to tell. */
public enum Sign {
  /** Value and reference: minutes silent, and after how many that is told. */
  SILENT_FOR,
  /** Value: how many sites fell silent within the same moments. */
  SILENT_TOGETHER,
  /** Reference: how many neighbours are heard. */
  NEIGHBOURS_HEARD,
  /** Value: how many sites around were switched off or left their power for days lately. */
  OTHERS_OFF_TOO,
  /** Value of reference days on which the box was off at this hour. */
  OFF_AT_THIS_HOUR,
  BOOTED_AFTER_POWER_LOSS,
  BOOTED_AFTER_CRASH,
  BOOTED_IN_ORDER,
  KEPT_RUNNING,
  /** Value: how many times in the last hour. */
  CAME_AND_WENT,
  /** Value: boots in the last hour. */
  BOOTED_AGAIN_AND_AGAIN,
  CABLE_UNPLUGGED,
  NO_ADDRESS,
  /** Value and reference: percent lost. */
  PACKETS_LOST,
  /** Value: how many neighbours lose as much. */
  NEIGHBOURS_LOSE_TOO,
  NAMES_NOT_ANSWERED,
  /** Value and reference: percent of the maker's scale now, and in clear sky. */
  STRENGTH_GONE,
  STRENGTH_FAIR,
  /** Value and reference: percent of the maker's scale, now and in clear sky. */
  QUALITY_LOW,
  /** Value and reference: dB now, and in clear sky. */
  SNR_LOW,
  /** Value and reference: volts, and the least that an LNB works with. */
  LNB_VOLTS_OFF,
  /** Value and reference: milliamperes, and the least that an LNB draws that lives. */
  LNB_CURRENT_OFF,
  /** Value and reference: milliamperes, and the most that an LNB draws that is not shorted. */
  LNB_SHORTED,
  /** Value: how many neighbours of the same band fell, too. */
  NEIGHBOURS_FELL_TOO,
  /** Value: how many dishes around, of whatever band, fell within half a day of each other. */
  DISHES_AROUND_FELL_TOO,
  /** Reference: how many neighbours of the same band did not. */
  NEIGHBOURS_RECEIVE,
  /** Value: millimetres an hour. */
  RAIN_REPORTED,
  /**
   * Value and reference: minutes that it has lasted, and the most that it would as something else.
   */
  LASTED,
  NO_RAIN_REPORTED,
  /** Value: degrees between sun and satellite. */
  SUN_BEHIND_SATELLITE,
  /** Value: degrees between sun and satellite. */
  SUN_ELSEWHERE,
  /** Value: dB or percent that it fell over days. */
  FELL_OVER_DAYS,
  FELL_AT_ONCE,
  /** Value and reference: °C. */
  TOO_HOT,
  /** Value and reference: percent used. */
  DISK_USED,
  /** Value and reference: percent free. */
  MEMORY_FREE,
  /** Value: in the last hour. */
  PLAYER_CRASHED,
  CLOCK_NOT_SET,
  OTHER_ACCOUNT,
  ACCOUNT_REFUSED,
  SAME_DEVICE_ELSEWHERE,
  OTHER_DEVICE,
  /** The box was asked, and found it out of order, too. */
  BOX_SAYS_SO,
  /** The box was asked, and found it in order. */
  BOX_SAYS_OTHERWISE,
  /** Value: workdays on which the box was on and nothing was played. */
  ON_WITHOUT_STUDY,
  /**
   * Value: days at the end of the last two months on which the box was on; reference: the most on
   * which it was before.
   */
  ON_AT_MONTH_END,
  /**
   * Value: hours of a month in books or imports that no box played though it was there all day;
   * reference: hours that it played.
   */
  HOURS_NOBODY_PLAYED,
  NO_BASELINE_YET,
  NO_WEATHER_KNOWN,
  NO_NEIGHBOURS,
  MAY_BE_SNOW,
  NOT_BACK_YET
}
