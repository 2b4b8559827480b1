package zhenzhi.collector.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import zhenzhi.collector.notice.channel.Provider.Answer;

class WecomChannelTest extends HttpChannelContract {
  @Override
  Channel channel() {
    return new WecomChannel(outside, json);
  }

  @Override
  String path() {
    return "/cgi-bin/webhook/send?key=" + KEY;
  }

  @Override
  void assertGot(String title, String body) {
    assertThat(provider.got()).hasSize(1);
    var got = provider.got().getFirst();
    assertThat(got.path()).isEqualTo("/cgi-bin/webhook/send");
    assertThat(got.query()).containsExactly(Map.entry("key", KEY));
    assertThat(got.headers().get("Content-type")).startsWith("application/json");
    assertThat(body())
        .isEqualTo(
            Map.of("msgtype", "text", "text", Map.of("content", title + "〔通知 77〕\n" + body)));
  }

  @Override
  void providerIsBusy() {
    provider.answers(
        _ -> new Answer(200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}"));
  }

  @Override
  void providerRefuses() {
    provider.answers(
        _ -> new Answer(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}"));
  }
}
