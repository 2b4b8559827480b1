package zhenzhi.dashboard.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import zhenzhi.collector.access.Role;
import zhenzhi.dashboard.frame.Viewer.Entry;
import zhenzhi.dashboard.frame.Viewer.Group;
import zhenzhi.dashboard.frame.Viewer.Link;

/** The menu's entries in their order, in which group they are, and for whom. */
public enum Section {
  OVERVIEW("总览", "/overview", ""),
  OWN("本站", "/own", ""),
  DIAGNOSES("诊断", "/diagnoses", "诊治"),
  INCIDENTS("事件", "/incidents", "诊治"),
  TICKETS("工单", "/tickets", "诊治"),
  DUTIES("值班表", "/duties", "诊治"),
  SUPERVISION("督办", "/supervision", "诊治"),
  PARTS("换件", "/parts", "诊治"),
  REVIEW("误判复盘", "/diagnoses/review", "诊治"),
  NOTICES("通知", "/notices", "诊治"),
  GUIDE("操作指南", "/guide", "诊治"),
  MINE("我的通知", "/notices/mine", "诊治"),
  RANKING("排名", "/ranking", "学时"),
  BULLETINS("通报", "/bulletins", "学时"),
  BOOKS("一册三簿", "/books", "学时"),
  CONTENT("内容", "/content", "学时"),
  CHECKS("抽查", "/checks", "学时"),
  EXCUSES("免责", "/excuses", "学时"),
  POLICY("学时规则", "/policy", "学时"),
  RECTIFICATIONS("限期整改", "/rectifications", "整改"),
  INSPECTIONS("实地检查", "/inspections", "整改"),
  TRAININGS("培训", "/trainings", "整改"),
  RESPONSIBILITY("责任人", "/responsibility", "整改"),
  ACCOUNTABILITY("责任追究", "/accountability", "整改"),
  SURVEY("综合情况", "/survey", "考评"),
  ASSESSMENTS("考核", "/assessments", "考评"),
  IMPORTS("导入", "/imports", "数据"),
  DELIVERY("上报情况", "/delivery", "数据"),
  QUARANTINE("隔离区", "/quarantine", "数据"),
  PEOPLE("账号", "/people", "管理"),
  AUDIT("操作记录", "/audit", "管理"),
  BOXES("证书", "/boxes", "管理"),
  SERVICE("服务状态", "/service", "管理");

  private final String word;
  private final String address;
  private final String group;

  Section(String word, String address, String group) {
    this.word = word;
    this.address = address;
    this.group = group;
  }

  public String word() {
    return word;
  }

  public String address() {
    return address;
  }

  public boolean isFor(Role role) {
    return switch (this) {
      case OVERVIEW, INCIDENTS, TICKETS, DUTIES, REVIEW -> role != Role.KEEPER;
      case DIAGNOSES, GUIDE, MINE -> true;
      case BULLETINS, BOOKS, RECTIFICATIONS, ACCOUNTABILITY, ASSESSMENTS -> role != Role.TECHNICIAN;
      case SUPERVISION,
          PARTS,
          RANKING,
          CHECKS,
          CONTENT,
          EXCUSES,
          POLICY,
          INSPECTIONS,
          TRAININGS,
          RESPONSIBILITY,
          SURVEY,
          PEOPLE ->
          role == Role.OFFICE || role == Role.SUBDISTRICT;
      case OWN -> role == Role.KEEPER;
      case IMPORTS, DELIVERY, NOTICES, QUARANTINE, AUDIT, BOXES, SERVICE -> role == Role.OFFICE;
    };
  }

  /**
   * The menu of somebody who is looking at {@code here}. A group stands where its first entry would
   * stand; one with a single entry is no group.
   */
  static List<Entry> menu(Role role, Section here) {
    var menu = new ArrayList<Entry>();
    var groups = new ArrayList<String>();
    for (var section : sections(role).toList()) {
      var links =
          sections(role)
              .filter(other -> other.group.equals(section.group))
              .map(other -> other.link(here))
              .toList();
      if (section.group.isEmpty() || links.size() == 1) {
        menu.add(section.link(here));
      } else if (!groups.contains(section.group)) {
        groups.add(section.group);
        menu.add(new Group(section.group, section.group.equals(here.group), links));
      }
    }
    return menu;
  }

  private static Stream<Section> sections(Role role) {
    return Arrays.stream(values()).filter(section -> section.isFor(role));
  }

  private Link link(Section here) {
    return new Link(word, address, this == here);
  }

  /** Where somebody lands after log-in. */
  public static Section home(Role role) {
    return role == Role.KEEPER ? OWN : OVERVIEW;
  }
}
