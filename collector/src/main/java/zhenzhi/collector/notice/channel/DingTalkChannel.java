package zhenzhi.collector.notice.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import zhenzhi.collector.notice.Letter;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Way;

/** 钉钉群机器人, with its signature where it has a secret. */
@Singleton
class DingTalkChannel implements Channel {
  /** System busy; too many messages, by two of its gates. */
  private static final Set<Integer> BUSY = Set.of(-1, 130_101, 410_100);

  private final OutsideFetcher outside;
  private final JsonMapper json;
  private final InstantSource clock;

  DingTalkChannel(OutsideFetcher outside, JsonMapper json, InstantSource clock) {
    this.outside = outside;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Way.Kind kind() {
    return Way.Kind.DINGTALK;
  }

  @Override
  public Outcome send(Way way, Letter letter) {
    var reply = outside.post(address(way), RobotMessageView.of(letter, json), Map.of());
    return RobotAnswerView.outcome(reply, BUSY, json);
  }

  private String address(Way way) {
    if (way.secret().isEmpty()) {
      return way.address();
    }
    var timestamp = String.valueOf(clock.millis());
    var signed = SignatureFactory.of(way.secret(), timestamp + "\n" + way.secret());
    var sign = URLEncoder.encode(Base64.getEncoder().encodeToString(signed), UTF_8);
    return way.address() + "&timestamp=" + timestamp + "&sign=" + sign;
  }
}
