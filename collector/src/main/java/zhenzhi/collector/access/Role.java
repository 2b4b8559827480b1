package zhenzhi.collector.access;

/** What somebody is to the service. The nested names are for {@code @Secured}. */
public enum Role {
  /** 市/区: registers sites, watches its subtree. */
  OFFICE,
  /** 办事处: watches its subtree. */
  SUBDISTRICT,
  /** 站点管理员: sees one site. */
  KEEPER,
  /** Repairs within its subtree. */
  TECHNICIAN;

  /** The same as constants, because an annotation takes no enum's name. */
  public static final class Named {
    public static final String OFFICE = "OFFICE";
    public static final String SUBDISTRICT = "SUBDISTRICT";
    public static final String KEEPER = "KEEPER";
    public static final String TECHNICIAN = "TECHNICIAN";

    private Named() {}
  }
}
