package zhenzhi.agent;

import java.util.Objects;
import java.util.Optional;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Event.BindingMismatch;
import zhenzhi.protocol.Event.ReceptionChanged;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.BindingState;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.protocol.Sample.Reception;
import zhenzhi.protocol.Text;

/** Tells from two looks at the same thing whether something happened in between. */
final class Changes {
  private static final int LONGEST = 200;

  private Changes() {}

  static Optional<Event> between(Sample before, Sample after) {
    return switch (after) {
      case Reception now when before instanceof Reception then && then.locked() != now.locked() ->
          Optional.of(new ReceptionChanged(now.uptime(), now.receiver(), now.locked()));
      case Binding now when before instanceof Binding then -> binding(then, now);
      // the uplink knows better when the line opens and closes than a look once a minute
      case Reception _, Binding _, Line _, Box _ -> Optional.empty();
    };
  }

  private static Optional<Event> binding(Binding then, Binding now) {
    if (now.state() == BindingState.REFUSED && then.state() != BindingState.REFUSED) {
      return Optional.of(mismatch(now, "后台拒绝了账号"));
    }
    if (!Objects.equals(then.account(), now.account())) {
      return Optional.of(mismatch(now, "账号变了，原来是 " + then.account()));
    }
    return Optional.empty();
  }

  private static Event mismatch(Binding now, String detail) {
    return new BindingMismatch(
        now.uptime(), now.account(), now.device(), Text.fitted(detail, LONGEST));
  }
}
