package zhenzhi.dashboard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.audit.Deed;

class AuditWordsTest {
  /** A route of the table of who may do what, which is held to the router. */
  private static final Pattern CHANGE =
      Pattern.compile("^\\| `((?:POST|PUT|DELETE|PATCH) [^`]+)`", Pattern.MULTILINE);

  @Test
  void everyRouteThatChangesSomethingIsCalledByWords() throws IOException {
    var table = Files.readString(Path.of("docs", "access.md"));
    var routes = CHANGE.matcher(table).results().map(route -> route.group(1)).distinct().toList();

    assertThat(routes).hasSizeGreaterThan(80);
    assertThat(routes)
        .filteredOn(route -> !route.equals("POST /login"))
        .allSatisfy(route -> assertThat(AuditWords.of(route)).isNotEqualTo(route));
  }

  @Test
  void whatNoRouteStandsForHasWordsToo() {
    assertThat(AuditWords.of(Deed.LOGGED_IN)).isEqualTo("登录");
    assertThat(AuditWords.of(Deed.REFUSED)).isEqualTo("没有做成");
    assertThat(AuditWords.of(Deed.FORGOTTEN)).isEqualTo("到期清除个人信息");
    assertThat(AuditWords.of(Deed.CUT)).isEqualTo("到期清除操作记录");
    assertThat(AuditWords.of(Deed.SETTING)).isEqualTo("启动时设置变了");
    assertThat(AuditWords.of("GET /ranking.csv")).isEqualTo("导出文件");
    assertThat(AuditWords.of("POST /gone")).isEqualTo("POST /gone");
  }
}
