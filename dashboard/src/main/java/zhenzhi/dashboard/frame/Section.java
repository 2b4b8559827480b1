package zhenzhi.dashboard.frame;

import java.util.Arrays;
import java.util.List;
import zhenzhi.collector.access.Role;
import zhenzhi.dashboard.frame.Viewer.Link;

/** The menu's entries, and for whom they are. */
public enum Section {
  OVERVIEW("总览", "/overview"),
  OWN("本站", "/own"),
  RANKING("排名", "/ranking"),
  CHECKS("抽查", "/checks"),
  BULLETINS("通报", "/bulletins"),
  CONTENT("内容", "/content"),
  IMPORTS("导入", "/imports"),
  DELIVERY("上报情况", "/delivery"),
  QUARANTINE("隔离区", "/quarantine"),
  SERVICE("服务状态", "/service");

  private final String word;
  private final String address;

  Section(String word, String address) {
    this.word = word;
    this.address = address;
  }

  public String word() {
    return word;
  }

  public String address() {
    return address;
  }

  public boolean isFor(Role role) {
    return switch (this) {
      case OVERVIEW -> role != Role.KEEPER;
      case BULLETINS -> role != Role.TECHNICIAN;
      case RANKING, CHECKS, CONTENT -> role == Role.OFFICE || role == Role.SUBDISTRICT;
      case OWN -> role == Role.KEEPER;
      case IMPORTS, DELIVERY, QUARANTINE, SERVICE -> role == Role.OFFICE;
    };
  }

  /** The menu of somebody who is looking at {@code here}. */
  static List<Link> menu(Role role, Section here) {
    return Arrays.stream(values())
        .filter(section -> section.isFor(role))
        .map(section -> new Link(section.word, section.address, section == here))
        .toList();
  }

  /** Where somebody lands after log-in. */
  public static Section home(Role role) {
    return role == Role.KEEPER ? OWN : OVERVIEW;
  }
}
