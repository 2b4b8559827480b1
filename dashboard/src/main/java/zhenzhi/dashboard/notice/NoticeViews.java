package zhenzhi.dashboard.notice;

import java.util.Arrays;
import java.util.Optional;
import zhenzhi.collector.notice.NoticeWords;
import zhenzhi.collector.notice.post.NoticeLine;
import zhenzhi.collector.notice.post.NoticeLine.State;
import zhenzhi.collector.notice.post.Notices;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.notice.NoticesView.Line;
import zhenzhi.dashboard.words.Times;

/** Puts notices into words. */
final class NoticeViews {
  static final String PATH = "/notices";
  static final int PAGE = 50;

  private NoticeViews() {}

  /** {@code page}: counted from 0. */
  static NoticesView of(
      Notices notices, Optional<State> state, int page, String problem, Times times) {
    return new NoticesView(
        problem,
        Choice.orNone(
            "全部",
            Arrays.asList(State.values()),
            State::name,
            one -> NoticeLabels.of(one).word(),
            state.map(State::name).orElse("")),
        state.isPresent() ? PATH : "",
        notices.lines().stream().map(line -> line(line, times)).toList(),
        Pager.of(page, PAGE, notices.total(), chosen -> address(state, chosen)));
  }

  private static String address(Optional<State> state, int page) {
    return PATH + "?page=" + (page + 1) + state.map(one -> "&state=" + one).orElse("");
  }

  private static Line line(NoticeLine line, Times times) {
    var canAgain =
        (line.state() == State.FAILED || line.state() == State.UNCLEAR)
            && line.message().isPresent();
    return new Line(
        NoticeLabels.of(line.state()),
        line.name(),
        NoticeWords.of(line.party()),
        line.way() + (line.target().isEmpty() ? "" : " · " + line.target()),
        NoticeWords.of(line.occasion()),
        line.words(),
        line.about(),
        when(line, times),
        answer(line),
        canAgain ? PATH + "/messages/" + line.message().getAsLong() + "/again" : "");
  }

  private static String when(NoticeLine line, Times times) {
    return switch (line.state()) {
      case WAITING ->
          line.due().isAfter(times.now()) ? "等到" + times.moment(line.due()) : "轮到它了，还没发成";
      case SENT, FAILED, UNCLEAR -> line.settled().map(times::moment).orElse("");
      case OVERTAKEN, NOBODY, CANCELLED -> times.moment(line.made());
    };
  }

  private static String answer(NoticeLine line) {
    return switch (line.state()) {
      case OVERTAKEN -> "有了更新的消息，或者没等通知就好了";
      case NOBODY -> "请在“通知方式”里登记";
      case UNCLEAR -> "发的时候系统两次中断，没等到回答。请到群里看看有没有“通知 " + line.message().orElse(0) + "”，没有就再发。";
      case SENT -> "对方收下了" + tries(line);
      case WAITING, FAILED, CANCELLED -> line.answer() + tries(line);
    };
  }

  private static String tries(NoticeLine line) {
    return line.tries() > 1 ? "（试了 " + line.tries() + " 次）" : "";
  }
}
