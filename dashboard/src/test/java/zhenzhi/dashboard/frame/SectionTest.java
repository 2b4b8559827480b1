package zhenzhi.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.Role;
import zhenzhi.dashboard.frame.Viewer.Entry;
import zhenzhi.dashboard.frame.Viewer.Group;
import zhenzhi.dashboard.frame.Viewer.Link;

class SectionTest {
  @Test
  void aKeeperHasWhatIsAboutTheirSite() {
    assertThat(words(Section.menu(Role.KEEPER, Section.OWN)))
        .containsExactly("本站", "诊治：诊断 操作指南 我的通知", "学时：通报 一册三簿", "整改：限期整改 责任追究", "考核");
  }

  @Test
  void theMachineryIsForTheOffice() {
    assertThat(words(Section.menu(Role.TECHNICIAN, Section.OVERVIEW)))
        .containsExactly("总览", "诊治：诊断 事件 工单 值班表 误判复盘 操作指南 我的通知");
    assertThat(words(Section.menu(Role.SUBDISTRICT, Section.OVERVIEW)))
        .containsExactly(
            "总览",
            "诊治：诊断 事件 工单 值班表 督办 换件 误判复盘 操作指南 我的通知",
            "学时：排名 通报 一册三簿 内容 抽查 免责 学时规则",
            "整改：限期整改 实地检查 培训 责任人 责任追究",
            "考评：综合情况 考核",
            "账号");
    assertThat(words(Section.menu(Role.OFFICE, Section.OVERVIEW)))
        .containsExactly(
            "总览",
            "诊治：诊断 事件 工单 值班表 督办 换件 误判复盘 通知 操作指南 我的通知",
            "学时：排名 通报 一册三簿 内容 抽查 免责 学时规则",
            "整改：限期整改 实地检查 培训 责任人 责任追究",
            "考评：综合情况 考核",
            "数据：导入 上报情况 隔离区",
            "管理：账号 操作记录 证书 服务状态");
  }

  @Test
  void aGroupShowsThatOneOfItsPagesIsOpen() {
    assertThat(Section.menu(Role.OFFICE, Section.QUARANTINE))
        .filteredOn(Group.class::isInstance)
        .map(Group.class::cast)
        .filteredOn(Group::here)
        .singleElement()
        .satisfies(
            group -> assertThat(group.links()).contains(new Link("隔离区", "/quarantine", true)));
  }

  private static List<String> words(List<Entry> menu) {
    return menu.stream()
        .map(entry ->
            switch (entry) {
              case Link link -> link.word();
              case Group group ->
                  group.word()
                      + "："
                      + String.join(" ", group.links().stream().map(Link::word).toList());
            })
        .toList();
  }
}
