package zhenzhi.simulator.truth;

/** Whether what boxes report can tell a cause at all. */
public enum Sight {
  /** While it lasts. */
  WHILE,
  /** While it lasts the site is only silent; what arrives when it is back tells why. */
  AFTERWARDS,
  /** The site is silent, and nothing ever tells this cause from others that silence a site. */
  SILENCE,
  /** It shows, but just as another cause does that is more frequent. */
  LIKE_ANOTHER,
  /** Not at all. */
  NEVER
}
