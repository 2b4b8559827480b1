package zhenzhi.collector.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.notice.Letter;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Way;

/** What every channel does, put to a provider that checks the form of what it gets. */
abstract class ChannelContract {
  static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  static final String KEY = "k-5f3c9d";
  static final String SECRET = "SEC-77aa";

  abstract Channel channel();

  /** Of the provider as it is. */
  abstract Way way();

  /** Of a provider that is not there. */
  abstract Way deadWay();

  abstract Letter letter(String title, String body);

  /** The provider got one message with that title and body, in its own form. */
  abstract void assertGot(String title, String body);

  abstract void providerIsBusy();

  abstract void providerRefuses();

  abstract void stop();

  @AfterEach
  void close() {
    stop();
  }

  @Test
  void deliversWhatIsWritten() {
    var title = "12 个新工单";
    var body = "1. 春晖一站：\"高频头\"损坏 <b>\\&</b>\n2. 塔𠮷站";

    assertThat(channel().send(way(), letter(title, body))).isInstanceOf(Outcome.Delivered.class);

    assertGot(title, body);
  }

  @Test
  void whoIsBusyIsAskedAgain() {
    providerIsBusy();

    var outcome = channel().send(way(), letter("题", "文"));

    assertThat(outcome).isInstanceOfAny(Outcome.Away.class, Outcome.Later.class);
    assertHidesKeys(outcome);
  }

  @Test
  void aRefusalIsForGood() {
    providerRefuses();

    var outcome = channel().send(way(), letter("题", "文"));

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertHidesKeys(outcome);
  }

  @Test
  void nobodyThereIsNoReasonToLoseIt() {
    var dead = deadWay();

    var outcome = channel().send(dead, letter("题", "文"));

    assertThat(outcome).isInstanceOf(Outcome.Away.class);
    assertHidesKeys(outcome);
  }

  private static void assertHidesKeys(Outcome outcome) {
    assertThat(outcome.answer()).isNotBlank().doesNotContain(KEY, SECRET);
  }

  static OutsideConfig config(boolean privateTargets) {
    return new OutsideConfig(privateTargets);
  }
}
