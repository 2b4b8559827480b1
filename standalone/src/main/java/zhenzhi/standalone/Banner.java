package zhenzhi.standalone;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import zhenzhi.standalone.site.DemoPlayer;

/** What is printed once everything runs. */
record Banner(String address, Path data, Accounts accounts, int sites, DemoPlayer player) {

  @Override
  public String toString() {
    return """

    诊治 Zhenzhi 已启动：%s
    %s
      站点  %d 个模拟站点；示范站是%s
      数据  %s
      停止  按 Ctrl-C；再次运行接着上次，./run --fresh 从头开始
    """
        .formatted(address, logins(), sites, player.observedBy(), data);
  }

  private String logins() {
    return accounts.entries().stream()
        .map(it -> "  账号  %-12s 密码 %s  %s".formatted(it.login(), it.password(), it.who()))
        .collect(joining("\n"));
  }
}
