package zhenzhi.standalone;

import java.util.List;
import zhenzhi.collector.access.Role;
import zhenzhi.standalone.data.Secrets;

/**
 * Who can log in to a demonstration: one of each role, a second one at the office, since nobody
 * issues what they submitted, and of those who repair whoever is on duty.
 */
record Accounts(List<Entry> entries) {
  static final String OFFICE = "office";
  static final String SUBDISTRICT = "subdistrict";
  static final String KEEPER = "keeper";
  static final String REPAIR_A = "technician";
  static final String REPAIR_B = "technician-b";
  static final String TELECOM = "telecom";

  /**
   * One of them.
   *
   * @param who the role, as the log-in page names it
   * @param person as pages and papers name them
   */
  record Entry(Role role, String who, String person, String login, String password) {}

  /** The same at every start: passwords are drawn once. */
  static Accounts of(Secrets secrets) {
    return new Accounts(
        List.of(
            entry(secrets, Role.OFFICE, "区远教办", "区远教办", OFFICE),
            entry(secrets, Role.OFFICE, "区远教办（审核通报的同事）", "区远教办（审核）", "reviewer"),
            entry(secrets, Role.SUBDISTRICT, "街道办事处", "新华街道办事处", SUBDISTRICT),
            entry(secrets, Role.KEEPER, "站点管理员（示范站）", "张春梅", KEEPER),
            entry(secrets, Role.TECHNICIAN, "维修人员（区维修，A岗）", "吴师傅", REPAIR_A),
            entry(secrets, Role.TECHNICIAN, "维修人员（区维修，B岗）", "郑师傅", REPAIR_B),
            entry(secrets, Role.TECHNICIAN, "维修人员（联通，A岗）", "孙工（联通）", TELECOM)));
  }

  private static Entry entry(Secrets secrets, Role role, String who, String person, String login) {
    return new Entry(role, who, person, login, secrets.ofPerson("account-" + login));
  }
}
