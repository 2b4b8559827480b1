package zhenzhi.simulator.plan;

import static zhenzhi.protocol.Playback.Category.BASICS;
import static zhenzhi.protocol.Playback.Category.LIVE;
import static zhenzhi.protocol.Playback.Category.THEORY;
import static zhenzhi.protocol.Playback.Category.TOPIC;

import java.util.List;
import zhenzhi.protocol.Playback.Category;

/** Something that can be played. */
public record Course(String code, String title, Category category) {
  /** What counts as study. */
  public static final List<Course> CATALOGUE =
      List.of(
          new Course("dj-001", "党章学习导读", BASICS),
          new Course("dj-002", "党员的义务和权利", BASICS),
          new Course("dj-003", "“三会一课”怎么开", BASICS),
          new Course("dj-004", "发展党员的工作流程", BASICS),
          new Course("dj-005", "组织生活会怎么开", BASICS),
          new Course("zc-001", "乡村振兴政策解读", THEORY),
          new Course("zc-002", "基层治理怎么做", THEORY),
          new Course("zc-003", "民法典与邻里生活", THEORY),
          new Course("zc-004", "惠民政策一问一答", THEORY),
          new Course("zt-001", "果树冬季管理", TOPIC),
          new Course("zt-002", "智能手机使用入门", TOPIC),
          new Course("zt-003", "家庭消防安全", TOPIC),
          new Course("zt-004", "防范电信诈骗", TOPIC),
          new Course("zt-005", "老年人冬季保健", TOPIC));

  /** Television, which does not count. */
  public static final Course NEWS = new Course("zb-013", "新闻频道（直播）", LIVE);

  public boolean isStudy() {
    return category != LIVE;
  }
}
