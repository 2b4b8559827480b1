package zhenzhi.collector.study;

import zhenzhi.protocol.Playback.Category;

/** What categories are called, on pages and on paper alike. */
public final class CategoryWords {
  private CategoryWords() {}

  public static String of(Category category) {
    return switch (category) {
      case BASICS -> "党的基本知识";
      case THEORY -> "政策理论";
      case TOPIC -> "专题教学";
      case LIVE -> "电视直播";
      case OTHER -> "其他";
    };
  }
}
