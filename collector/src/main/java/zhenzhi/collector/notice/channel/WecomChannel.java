package zhenzhi.collector.notice.channel;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import zhenzhi.collector.notice.Letter;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Way;

/** 企业微信群机器人. */
@Singleton
class WecomChannel implements Channel {
  /** System busy; too many messages. */
  private static final Set<Integer> BUSY = Set.of(-1, 45_009, 45_033);

  private final OutsideFetcher outside;
  private final JsonMapper json;

  WecomChannel(OutsideFetcher outside, JsonMapper json) {
    this.outside = outside;
    this.json = json;
  }

  @Override
  public Way.Kind kind() {
    return Way.Kind.WECOM;
  }

  @Override
  public Outcome send(Way way, Letter letter) {
    var reply = outside.post(way.address(), RobotMessageView.of(letter, json), Map.of());
    return RobotAnswerView.outcome(reply, BUSY, json);
  }
}
