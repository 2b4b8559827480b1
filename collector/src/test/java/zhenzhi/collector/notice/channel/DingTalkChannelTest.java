package zhenzhi.collector.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Way;
import zhenzhi.collector.notice.channel.Provider.Answer;
import zhenzhi.collector.notice.channel.Provider.Got;

class DingTalkChannelTest extends HttpChannelContract {
  /** The provider works the signature out for itself, as the robot's manual says. */
  DingTalkChannelTest() {
    provider.answers(DingTalkChannelTest::checked);
  }

  @Override
  Channel channel() {
    return new DingTalkChannel(outside, json, InstantSource.fixed(NOON));
  }

  @Override
  String path() {
    return "/robot/send?access_token=" + KEY;
  }

  @Override
  void assertGot(String title, String body) {
    assertThat(provider.got()).hasSize(1);
    assertThat(body())
        .isEqualTo(
            Map.of("msgtype", "text", "text", Map.of("content", title + "〔通知 77〕\n" + body)));
  }

  @Override
  void providerIsBusy() {
    provider.answers(_ -> new Answer(200, "{\"errcode\":130101,\"errmsg\":\"send too fast\"}"));
  }

  @Override
  void providerRefuses() {
    provider.answers(_ -> new Answer(200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}"));
  }

  @Test
  void aWrongSecretIsRefused() {
    var way = new Way(1, Way.Kind.DINGTALK, "群", provider.address(path()), "another");

    assertThat(channel().send(way, letter("题", "文"))).isInstanceOf(Outcome.Refused.class);
  }

  private static Answer checked(Got got) {
    var query = got.query();
    var timestamp = String.valueOf(NOON.toEpochMilli());
    var isSigned =
        timestamp.equals(query.get("timestamp")) && sign(timestamp).equals(query.get("sign"));
    return new Answer(
        200,
        isSigned && KEY.equals(query.get("access_token"))
            ? "{\"errcode\":0,\"errmsg\":\"ok\"}"
            : "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
  }

  private static String sign(String timestamp) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var signed = mac.doFinal((timestamp + "\n" + SECRET).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException problem) {
      throw new AssertionError(problem);
    }
  }
}
