package zhenzhi.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.Role;

class SectionTest {
  @Test
  void aKeeperHasOnePage() {
    assertThat(Section.menu(Role.KEEPER, Section.OWN))
        .containsExactly(new Viewer.Link("本站", "/own", true));
  }

  @Test
  void theMachineryIsForTheOffice() {
    assertThat(Section.menu(Role.SUBDISTRICT, Section.OVERVIEW))
        .extracting(Viewer.Link::word)
        .containsExactly("总览", "排名");
    assertThat(Section.menu(Role.OFFICE, Section.OVERVIEW))
        .extracting(Viewer.Link::word)
        .containsExactly("总览", "排名", "上报情况", "隔离区", "服务状态");
  }
}
