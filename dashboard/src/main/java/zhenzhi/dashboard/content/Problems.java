package zhenzhi.dashboard.content;

import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;

/** Why something was refused, in words for whoever asked. */
final class Problems {
  private Problems() {}

  static String says(Refusal refusal, Form entered) {
    return switch (refusal.kind()) {
      case CONFLICT ->
          "目录里已经有叫“"
              + entered.text(Entries.TITLE).strip()
              + "”或编号是“"
              + entered.text(Entries.CODE).strip()
              + "”的课程，或者它刚刚被撤回。";
      case NOT_FOUND -> "这条内容刚刚已经有人归类了，或者已经撤回。";
      case FORBIDDEN, INVALID, TOO_SOON -> "没有做成：" + refusal.why();
    };
  }
}
