package zhenzhi.standalone;

import java.util.List;
import zhenzhi.collector.access.Role;
import zhenzhi.standalone.data.Secrets;

/**
 * Who can log in to a demonstration, one of each role, and a second one at the office: nobody
 * issues what they submitted.
 */
record Accounts(List<Entry> entries) {

  /**
   * One of them.
   *
   * @param who the role, as the log-in page names it
   */
  record Entry(Role role, String who, String login, String password) {}

  /** The same at every start: passwords are drawn once. */
  static Accounts of(Secrets secrets) {
    return new Accounts(
        List.of(
            entry(secrets, Role.OFFICE, "区远教办", "office"),
            entry(secrets, Role.OFFICE, "区远教办（审核通报的同事）", "reviewer"),
            entry(secrets, Role.SUBDISTRICT, "街道办事处", "subdistrict"),
            entry(secrets, Role.KEEPER, "站点管理员（示范站）", "keeper"),
            entry(secrets, Role.TECHNICIAN, "维修人员", "technician")));
  }

  private static Entry entry(Secrets secrets, Role role, String who, String login) {
    return new Entry(role, who, login, secrets.ofPerson("account-" + login));
  }
}
