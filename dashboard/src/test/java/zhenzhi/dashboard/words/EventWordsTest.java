package zhenzhi.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.Event;

class EventWordsTest {
  private static final Duration UP = Duration.ofMinutes(1);

  @Test
  void saysWhatTheBoxCouldNotTell() {
    assertThat(EventWords.of(new Event.PlayerCrashed(UP, "mpv", null))).isEqualTo("播放器 mpv 意外退出。");
    assertThat(EventWords.of(new Event.BindingMismatch(UP, null, "B0-4E", "E-1302")))
        .isEqualTo("设备 B0-4E 没有账号：E-1302。");
  }

  @Test
  void aClockGoesBackToo() {
    assertThat(EventWords.of(new Event.ClockStepped(UP, Duration.ofHours(-3))))
        .isEqualTo("机顶盒的时钟往回调了 3 小时。");
  }

  @Test
  void aPowerCutIsNoFaultButWorthALook() {
    var event = new Event.Booted(UP, Event.BootCause.POWER_LOSS, null);

    assertThat(EventWords.of(event)).isEqualTo("断电以后重新开机。");
    assertThat(EventWords.badge(event).tone()).isEqualTo(Tone.WARN);
  }
}
