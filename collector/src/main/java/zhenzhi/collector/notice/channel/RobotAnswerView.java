package zhenzhi.collector.notice.channel;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Outcome.Away;
import zhenzhi.collector.notice.Outcome.Delivered;
import zhenzhi.collector.notice.Outcome.Refused;
import zhenzhi.collector.notice.Outcome.Unclear;
import zhenzhi.collector.notice.channel.OutsideFetcher.Reply;

/** What both kinds of robots answer: 200, and whether it went well as a number. */
@Serdeable
record RobotAnswerView(@Nullable Integer errcode, @Nullable String errmsg) {

  /**
   * What a reply comes to.
   *
   * @param busy numbers that will be others later
   */
  static Outcome outcome(Reply reply, Set<Integer> busy, JsonMapper json) {
    return switch (reply) {
      case Reply.Failed(var outcome) -> outcome;
      case Reply.Answered(var status, var text, _) when status == OutsideFetcher.NO_ANSWER ->
          new Unclear(status + " " + text);
      case Reply.Answered(var status, var text, var wait) when status != 200 ->
          status >= 500 || status == 429 || status == 408
              ? new Away(status + " " + text, wait)
              : new Refused(status + " " + text);
      case Reply.Answered(_, var text, _) -> read(text, busy, json);
    };
  }

  private static Outcome read(String text, Set<Integer> busy, JsonMapper json) {
    try {
      var answer = json.readValue(text, RobotAnswerView.class);
      if (answer != null && answer.errcode != null) {
        return answer.outcome(text, busy);
      }
    } catch (IOException _) { // a page of a proxy, most likely
    }
    return new Away("没看懂回答：" + text, Optional.empty());
  }

  private Outcome outcome(String text, Set<Integer> busy) {
    if (Integer.valueOf(0).equals(errcode)) {
      return new Delivered(text);
    }
    return busy.contains(errcode) ? new Away(text, Optional.empty()) : new Refused(text);
  }
}
