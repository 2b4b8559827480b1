package zhenzhi.collector.notice.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import zhenzhi.collector.notice.Letter;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Outcome.Away;
import zhenzhi.collector.notice.Outcome.Delivered;
import zhenzhi.collector.notice.Outcome.Later;
import zhenzhi.collector.notice.Outcome.Refused;
import zhenzhi.collector.notice.Outcome.Unclear;
import zhenzhi.collector.notice.Way;
import zhenzhi.collector.notice.channel.OutsideFetcher.Reply;

/**
 * A gateway that takes JSON, such as one for short messages. What it gets twice has the same {@code
 * Idempotency-Key}; with a secret it is signed together with the time.
 */
@Singleton
class WebhookChannel implements Channel {
  private final OutsideFetcher outside;
  private final JsonMapper json;
  private final InstantSource clock;

  WebhookChannel(OutsideFetcher outside, JsonMapper json, InstantSource clock) {
    this.outside = outside;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Way.Kind kind() {
    return Way.Kind.WEBHOOK;
  }

  @Override
  public Outcome send(Way way, Letter letter) {
    var message =
        new Message(
            key(letter),
            letter.target(),
            letter.title(),
            letter.body(),
            letter.isUrgent(),
            letter.madeAt().toString());
    try {
      var body = json.writeValueAsBytes(message);
      return outcome(outside.post(way.address(), body, headers(way, letter, body)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Map<String, String> headers(Way way, Letter letter, byte[] body) {
    var headers = new HashMap<String, String>();
    headers.put("Idempotency-Key", key(letter));
    if (!way.secret().isEmpty()) {
      var timestamp = String.valueOf(clock.instant().getEpochSecond());
      var signed = SignatureFactory.of(way.secret(), timestamp + "." + new String(body, UTF_8));
      headers.put("X-Zhenzhi-Timestamp", timestamp);
      headers.put("X-Zhenzhi-Signature", "sha256=" + HexFormat.of().formatHex(signed));
    }
    return headers;
  }

  private static String key(Letter letter) {
    return "zhenzhi-notice-" + letter.id();
  }

  private static Outcome outcome(Reply reply) {
    return switch (reply) {
      case Reply.Failed(var outcome) -> outcome;
      case Reply.Answered(var status, var text, var wait) -> {
        var answer = status + " " + text;
        if (status >= 200 && status < 300) {
          yield new Delivered(answer);
        }
        if (status == OutsideFetcher.NO_ANSWER) {
          yield new Unclear(answer);
        }
        if (status == 408 || status == 425 || status == 429) {
          yield wait.isPresent() ? new Away(answer, wait) : new Later(answer);
        }
        yield status >= 500 ? new Away(answer, wait) : new Refused(answer);
      }
    };
  }

  @Serdeable
  record Message(String id, String to, String title, String text, boolean urgent, String madeAt) {}
}
