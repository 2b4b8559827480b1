package zhenzhi.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.Event.BindingMismatch;
import zhenzhi.protocol.Event.ReceptionChanged;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.BindingState;
import zhenzhi.protocol.Sample.DeliverySystem;
import zhenzhi.protocol.Sample.Reception;

class ChangesTest {
  private static final Duration THEN = Duration.ofMinutes(1);
  private static final Duration NOW = Duration.ofMinutes(2);

  @Test
  void losingTheSignalIsAnEvent() {
    assertThat(Changes.between(reception(THEN, true), reception(NOW, false)))
        .contains(new ReceptionChanged(NOW, "tuner0", false));
    assertThat(Changes.between(reception(THEN, true), reception(NOW, true))).isEmpty();
  }

  @Test
  void anotherAccountIsAnEvent() {
    assertThat(Changes.between(bound(THEN, "jw001"), bound(NOW, "jw002")))
        .contains(new BindingMismatch(NOW, "jw002", "SN1", "账号变了，原来是 jw001"));
    assertThat(Changes.between(bound(THEN, "jw001"), bound(NOW, "jw001"))).isEmpty();
  }

  @Test
  void aRefusedAccountIsAnEventOnce() {
    var refused = binding(THEN, "jw001", BindingState.REFUSED);
    var still = binding(NOW, "jw001", BindingState.REFUSED);

    assertThat(Changes.between(bound(THEN, "jw001"), still))
        .contains(new BindingMismatch(NOW, "jw001", "SN1", "后台拒绝了账号"));
    assertThat(Changes.between(refused, still)).isEmpty();
  }

  private static Reception reception(Duration at, boolean locked) {
    return new Reception(
        at,
        "tuner0",
        DeliverySystem.DVB_S2,
        Band.KU,
        locked,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Binding bound(Duration at, @Nullable String account) {
    return binding(at, account, BindingState.BOUND);
  }

  private static Binding binding(Duration at, @Nullable String account, BindingState state) {
    return new Binding(at, account, "SN1", state);
  }
}
