package zhenzhi.collector.notice.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.notice.Letter;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.channel.Provider.Answer;

class WebhookChannelTest extends HttpChannelContract {
  @Override
  Channel channel() {
    return new WebhookChannel(outside, json, InstantSource.fixed(NOON));
  }

  @Override
  String path() {
    return "/sms?key=" + KEY;
  }

  @Override
  Letter letter(String title, String body) {
    return new Letter(77, "13800000000", title, body, true, NOON);
  }

  @Override
  void assertGot(String title, String body) {
    assertThat(provider.got()).hasSize(1);
    assertThat(body())
        .isEqualTo(
            Map.of(
                "id",
                "zhenzhi-notice-77",
                "to",
                "13800000000",
                "title",
                title,
                "text",
                body,
                "urgent",
                true,
                "madeAt",
                "2026-11-20T04:00:00Z"));
    var got = provider.got().getFirst();
    assertThat(got.headers())
        .containsEntry("Idempotency-key", "zhenzhi-notice-77")
        .containsEntry("X-zhenzhi-timestamp", "1795147200")
        .containsEntry("X-zhenzhi-signature", "sha256=" + sign("1795147200." + got.body()));
  }

  @Override
  void providerIsBusy() {
    provider.answers(_ -> new Answer(429, "slow down"));
  }

  @Override
  void providerRefuses() {
    provider.answers(_ -> new Answer(400, "no such template"));
  }

  @Test
  void whoSaysHowLongIsLeftAloneForIt() {
    provider.answers(_ -> new Answer(503, "", "Retry-After", "120"));

    assertThat(channel().send(way(), letter("题", "文")))
        .isEqualTo(new Outcome.Away("503 ", Optional.of(Duration.ofMinutes(2))));
  }

  private static String sign(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException problem) {
      throw new AssertionError(problem);
    }
  }
}
