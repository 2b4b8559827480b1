package zhenzhi.collector.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.notice.Letter;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Way;
import zhenzhi.collector.notice.channel.Provider.Answer;

/** What all do that speak HTTP. */
abstract class HttpChannelContract extends ChannelContract {
  final Provider provider = new Provider();
  final JsonMapper json = JsonMapper.createDefault();
  final OutsideFetcher outside = new OutsideFetcher(config(true), Duration.ofSeconds(2));

  abstract String path();

  @Override
  Way way() {
    return way(provider.address(path()));
  }

  @Override
  Way deadWay() {
    return way("http://127.0.0.1:9" + path());
  }

  Way way(String address) {
    return new Way(1, channel().kind(), "群", address, SECRET);
  }

  @Override
  Letter letter(String title, String body) {
    return new Letter(77, "", title, body, false, NOON);
  }

  @Override
  void stop() {
    outside.stop();
    provider.close();
  }

  @Test
  void aServerThatStumblesIsAskedAgain() {
    provider.answers(_ -> new Answer(502, "<html>Bad Gateway</html>"));

    assertThat(channel().send(way(), letter("题", "文"))).isInstanceOf(Outcome.Away.class);
  }

  @Test
  void noRedirectIsFollowed() {
    provider.answers(got ->
        got.path().equals("/elsewhere")
            ? new Answer(200, "{\"errcode\":0}")
            : new Answer(302, "", "Location", provider.address("/elsewhere")));

    assertThat(channel().send(way(), letter("题", "文"))).isInstanceOf(Outcome.Refused.class);
    assertThat(provider.got()).hasSize(1);
  }

  /** It may have taken the message: whoever can tell gets it under the same name again. */
  @Test
  void whoDoesNotAnswerInTimeMayHaveTakenIt() {
    var isOver = new CountDownLatch(1);
    provider.answers(_ -> {
      try {
        isOver.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      return new Answer(200, "{\"errcode\":0}");
    });

    assertThat(channel().send(way(), letter("题", "文"))).isInstanceOf(Outcome.Unclear.class);
    isOver.countDown();
  }

  @Test
  void whoHangsUpMayHaveTakenIt() {
    provider.answers(_ -> Answer.NONE);

    assertThat(channel().send(way(), letter("题", "文"))).isInstanceOf(Outcome.Unclear.class);
  }

  @Test
  void aServerInBetweenThatGotNoAnswerKnowsNoBetter() {
    provider.answers(_ -> new Answer(504, "<html>Gateway Time-out</html>"));

    assertThat(channel().send(way(), letter("题", "文"))).isInstanceOf(Outcome.Unclear.class);
  }

  @Test
  void aLongAnswerIsCut() {
    provider.answers(_ -> new Answer(503, "x".repeat(60_000)));

    assertThat(channel().send(way(), letter("题", "文")).answer()).hasSizeLessThan(600);
  }

  Map<?, ?> body() {
    try {
      var body = provider.got().getFirst().body();
      return (Map<?, ?>) Objects.requireNonNull(json.readValue(body, Object.class));
    } catch (IOException problem) {
      throw new AssertionError(problem);
    }
  }
}
