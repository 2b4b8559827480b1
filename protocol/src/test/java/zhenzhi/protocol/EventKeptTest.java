package zhenzhi.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventKeptTest {
  private static final Duration AT = Duration.ofMinutes(3);

  @Test
  void everyEventComesBackAsItWasKept() {
    var events =
        List.of(
            new Event.Booted(AT, Event.BootCause.POWER_LOSS, null),
            new Event.Booted(AT, Event.BootCause.CRASH, new Event.EarlierBoot(new UUID(1, 2), 17)),
            new Event.PlayerCrashed(AT, "mpv", null),
            new Event.BindingMismatch(AT, null, "00:11:22:33:44:55", ""),
            new Event.ReceptionChanged(AT, "0", false),
            new Event.LineChanged(AT, false, "no carrier"),
            new Event.ClockStepped(AT, Duration.ofMinutes(-1)),
            new Event.ReportsDropped(AT, new UUID(1, 2), 4, 9, Event.DropCause.FULL));

    assertThat(events)
        .allSatisfy(event ->
            assertThat(ProtocolJson.decodeEvent(ProtocolJson.encode(event))).isEqualTo(event));
  }

  @Test
  void aDamagedEventIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProtocolJson.decodeEvent("{\"kind\":\"danced\"}".getBytes(UTF_8)))
        .withMessageStartingWith("a damaged event: ");
  }
}
