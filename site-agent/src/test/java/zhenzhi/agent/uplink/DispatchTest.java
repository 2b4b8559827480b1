package zhenzhi.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DispatchTest {
  private static final Duration RESEND = Duration.ofMinutes(1);

  private final Dispatch dispatch = new Dispatch(RESEND, new Random(1));

  @Test
  void theNewestGoesFirstAndThenTheOldest() {
    assertThat(send(0, 1, 2, 3)).contains(3L);
    assertThat(send(0, 1, 2, 3)).contains(1L);
    assertThat(send(0, 1, 2, 3)).contains(2L);
    assertThat(send(0, 1, 2, 3)).isEmpty();
  }

  @Test
  void withoutAReceiptItGoesAgainAfterAWhile() {
    send(0, 1);

    assertThat(send(59, 1)).isEmpty();
    assertThat(send(90, 1)).contains(1L);
    assertThat(send(91, 1)).isEmpty();
  }

  @Test
  void thePauseDoublesUpToAQuarterOfAnHour() {
    var at = 0;
    var pauses = new ArrayList<Integer>();
    for (var tries = 0; tries < 8; tries++) {
      send(at, 1);
      var sent = at;
      at = IntStream.iterate(sent + 1, i -> i + 1).filter(i -> isDue(i, 1)).findFirst().getAsInt();
      pauses.add(at - sent);
    }

    for (var tries = 0; tries < 8; tries++) {
      var least = Math.min(60 << tries, 900);
      assertThat(pauses.get(tries)).isBetween(least, least * 3 / 2 + 1);
    }
  }

  /** Else a box would wait a quarter of an hour after the collector is back. */
  @Test
  void aReceiptBeginsThePausesAnew() {
    send(0, 1, 2);
    send(100, 1, 2);
    send(300, 1, 2);
    assertThat(isDue(395, 1)).isFalse();

    dispatch.answered();

    assertThat(isDue(395, 1)).isTrue();
  }

  /** The broker would pile it all up for a collector that is away for a day. */
  @Test
  void whileNobodyAnswersOnlyTheNewestIsTriedNowAndThen() {
    var day = (int) Duration.ofDays(1).toSeconds();
    var tried = new ArrayList<Long>();
    for (var second = 0; second < day; second++) {
      var oldest = LongStream.rangeClosed(1, 1 + second / 300).limit(32).toArray();
      var newest = 1 + second / 300L;
      send(second, newest, oldest).ifPresent(tried::add);
    }

    assertThat(tried.size()).isBetween(60, 120);

    dispatch.answered();
    assertThat(send(day, 999L, new long[] {1, 2})).contains(999L);
    assertThat(send(day, 999L, new long[] {1, 2})).contains(1L);
    assertThat(send(day, 999L, new long[] {1, 2})).contains(2L);
  }

  @Test
  void onlyWhatWasSentOnceOnThisConnectionTellsHowOldAReceiptIs() {
    send(0, 1);
    assertThat(dispatch.sentOnce(1)).contains(Duration.ZERO);
    send(100, 1);
    assertThat(dispatch.sentOnce(1)).isEmpty();
    dispatch.connected();
    assertThat(dispatch.sentOnce(1)).isEmpty();
  }

  /** It is no longer the newest and not yet among the oldest, but was sent nevertheless. */
  @Test
  void whatWasSentIsNotForgottenMeanwhile() {
    send(0, 3, new long[] {1, 2});
    send(1, 4, new long[] {1, 2});
    assertThat(dispatch.sentOnce(3)).contains(Duration.ZERO);

    send(2, 4, new long[] {1, 2});
    send(3, 4, new long[] {1, 2});
    assertThat(send(4, 4, new long[] {1, 2, 3})).isEmpty();
    dispatch.settled(List.of(3L));
    assertThat(dispatch.sentOnce(3)).isEmpty();
  }

  /** The disk did not give it. The others go on, and a receipt does not count as its answer. */
  @Test
  void whatCouldNotBeSentIsPutOff() {
    dispatch.putOff(3, Duration.ZERO);

    assertThat(send(0, 1, 2, 3)).contains(1L);
    assertThat(send(0, 1, 2, 3)).contains(2L);
    assertThat(send(0, 1, 2, 3)).isEmpty();
    assertThat(dispatch.sentOnce(3)).isEmpty();
    dispatch.settled(List.of(1L, 2L));
    assertThat(send(90, 3)).contains(3L);
    assertThat(dispatch.sentOnce(3)).contains(Duration.ofSeconds(90));
  }

  private boolean isDue(int second, long... places) {
    var waiting = Arrays.stream(places).boxed().toList();
    return dispatch
        .next(waiting, Optional.of(waiting.getLast()), Duration.ofSeconds(second))
        .isPresent();
  }

  @Test
  void aNewConnectionSendsEverythingAgain() {
    send(0, 1);
    dispatch.connected();

    assertThat(send(1, 1)).contains(1L);
  }

  @Test
  void boxesDoNotRepeatThemselvesInStep() {
    var other = new Dispatch(RESEND, new Random(2));
    dispatch.sent(1, Duration.ZERO);
    other.sent(1, Duration.ZERO);

    var apart =
        LongStream.range(60_000, 90_001)
            .mapToObj(Duration::ofMillis)
            .anyMatch(now ->
                dispatch.next(List.of(1L), Optional.of(1L), now).isPresent()
                    != other.next(List.of(1L), Optional.of(1L), now).isPresent());

    assertThat(apart).isTrue();
  }

  @Test
  void anEmptyOutboxSendsNothing() {
    assertThat(dispatch.next(List.of(), Optional.empty(), Duration.ZERO)).isEmpty();
  }

  private Optional<Long> send(int second, long newest, long[] oldest) {
    var now = Duration.ofSeconds(second);
    var next = dispatch.next(Arrays.stream(oldest).boxed().toList(), Optional.of(newest), now);
    next.ifPresent(place -> dispatch.sent(place, now));
    return next;
  }

  private Optional<Long> send(int second, long... places) {
    var now = Duration.ofSeconds(second);
    var waiting = Arrays.stream(places).boxed().toList();
    var next = dispatch.next(waiting, Optional.of(waiting.getLast()), now);
    next.ifPresent(place -> dispatch.sent(place, now));
    return next;
  }
}
