package zhenzhi.dashboard.testing;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.dashboard.frame.Page;
import zhenzhi.dashboard.frame.Viewer;

/** Renders a template without a server. */
public final class Rendered {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Rendered() {}

  /** As a reader of the office sees it. */
  public static String page(String template, String title, Object view) {
    return render(template, frame(title, Optional.of(office(title))), view);
  }

  /** Before log-in. */
  public static String door(String template, String title, Object view) {
    return render(template, frame(title, Optional.empty()), view);
  }

  /** As the keeper sees it. */
  public static String own(String template, String title, Object view) {
    var keeper =
        new Viewer("王桂芳", "站点管理员", "荷花社区站点", List.of(new Viewer.Link(title, "/own", true)));
    return render(template, frame(title, Optional.of(keeper)), view);
  }

  private static String render(String template, Page page, Object view) {
    var output = new StringOutput();
    ENGINE.render(template + ".jte", Map.of("page", page, "view", view), output);
    return output.toString();
  }

  private static Page frame(String title, Optional<Viewer> viewer) {
    return new Page(title, viewer, "token", "12:00:00", "2026-11-20 12:00:00");
  }

  private static Viewer.Group group(String word, String title, String... pages) {
    var links = Stream.of(pages).map(page -> link(page, title)).toList();
    return new Viewer.Group(word, links.stream().anyMatch(Viewer.Link::here), links);
  }

  private static Viewer.Link link(String word, String title) {
    return new Viewer.Link(word, "/", word.equals(title));
  }

  private static Viewer office(String title) {
    return new Viewer(
        "赵敏",
        "远教办",
        "天宁区",
        List.of(
            link("总览", title),
            group("诊治", title, "诊断", "事件", "工单", "值班表", "督办", "换件", "误判复盘", "通知", "操作指南"),
            group("学时", title, "排名", "通报", "一册三簿", "内容", "抽查", "免责", "学时规则"),
            group("整改", title, "限期整改", "实地检查", "培训", "责任人", "责任追究"),
            group("考评", title, "综合情况", "考核"),
            group("数据", title, "导入", "上报情况", "隔离区"),
            group("管理", title, "账号", "操作记录", "证书", "服务状态")));
  }
}
