package zhenzhi.collector.rectification;

/** Why a site studied so little, as a keeper may choose. */
public enum Reason {
  /** 设备坏过. */
  EQUIPMENT,
  /** 网络不通. */
  LINE,
  /** 停电. */
  POWER,
  /** 没有按时开机. */
  NOT_OPENED,
  /** 开了机没有放学习内容. */
  NOT_PLAYED,
  /** 集中在月底放. */
  MONTH_END,
  /** 没有人管，或者刚换人. */
  NO_KEEPER,
  /** 管理员事情多，顾不上. */
  BUSY,
  /** 不会用. */
  NOT_ABLE,
  /** 来的人少. */
  FEW_PEOPLE,
  /** 其他，请写清楚. */
  OTHER
}
