package zhenzhi.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.Role;

class SectionTest {
  @Test
  void aKeeperHasTheirPageAndTheBulletins() {
    assertThat(Section.menu(Role.KEEPER, Section.OWN))
        .containsExactly(
            new Viewer.Link("本站", "/own", true), new Viewer.Link("通报", "/bulletins", false));
  }

  @Test
  void theMachineryIsForTheOffice() {
    assertThat(Section.menu(Role.SUBDISTRICT, Section.OVERVIEW))
        .extracting(Viewer.Link::word)
        .containsExactly("总览", "排名", "抽查", "通报", "内容");
    assertThat(Section.menu(Role.OFFICE, Section.OVERVIEW))
        .extracting(Viewer.Link::word)
        .containsExactly("总览", "排名", "抽查", "通报", "内容", "导入", "上报情况", "隔离区", "服务状态");
  }
}
