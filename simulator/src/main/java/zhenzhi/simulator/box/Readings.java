package zhenzhi.simulator.box;

import static zhenzhi.simulator.plan.Fault.Kind.BINDING_WRONG;
import static zhenzhi.simulator.plan.Fault.Kind.BOX_HOT;
import static zhenzhi.simulator.plan.Fault.Kind.DISH_DRIFTED;
import static zhenzhi.simulator.plan.Fault.Kind.DISK_FULL;
import static zhenzhi.simulator.plan.Fault.Kind.LINE_DOWN;
import static zhenzhi.simulator.plan.Fault.Kind.LINE_POOR;
import static zhenzhi.simulator.plan.Fault.Kind.LNB_DEAD;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.BindingState;
import zhenzhi.protocol.Sample.DeliverySystem;
import zhenzhi.simulator.plan.Chance;

/** What a box measures: the site's own level, a little noise, and what is broken. */
final class Readings {
  private static final int MEMORY_MIB = 1_024;
  private static final int DISK_MIB = 7_296;

  private final Chance chance;

  Readings(Chance chance) {
    this.chance = chance;
  }

  /** Nothing where content comes over the line: there is no tuner. */
  Optional<Sample.Reception> reception(Look look) {
    return switch (look.site().access()) {
      case SATELLITE_C -> Optional.of(satellite(look, DeliverySystem.DVB_S2, Band.C, 0.15));
      case SATELLITE_KU -> Optional.of(satellite(look, DeliverySystem.ABS_S, Band.KU, 0.4));
      case CABLE -> Optional.of(cable(look));
      case IPTV -> Optional.empty();
    };
  }

  private Sample.Reception satellite(Look look, DeliverySystem system, Band band, double wavering) {
    var own = own(look);
    var noise = noise("reception", look);
    var strength = 62 + 24 * own.nextDouble() + noise.nextGaussian();
    var snr = 9.5 + 4 * own.nextDouble() + wavering * noise.nextGaussian();
    if (look.is(LNB_DEAD)) {
      return reception(look, system, band, Math.abs(noise.nextGaussian()), 0, 0.0, 0.0);
    }
    if (look.is(DISH_DRIFTED)) {
      snr = 3.2 + 0.6 * noise.nextGaussian();
      strength -= 9;
    }
    return reception(look, system, band, strength, snr, 13.2, 142 + 6 * noise.nextGaussian());
  }

  private static Sample.Reception reception(
      Look look,
      DeliverySystem system,
      Band band,
      double strength,
      double snr,
      double volts,
      double milliamps) {
    return new Sample.Reception(
        look.uptime(),
        "tuner0",
        system,
        band,
        snr > 4.5,
        round(strength),
        null,
        round(Math.clamp(snr * 6.5, 0, 100)),
        round(Math.max(0, snr)),
        snr > 4.5 ? 1e-7 : null,
        null,
        volts,
        round(milliamps));
  }

  private Sample.Reception cable(Look look) {
    var own = own(look);
    var noise = noise("reception", look);
    var snr = 33 + 3 * own.nextDouble() + 0.2 * noise.nextGaussian();
    return new Sample.Reception(
        look.uptime(),
        "tuner0",
        DeliverySystem.DVB_C,
        Band.NONE,
        true,
        round(70 + 15 * own.nextDouble() + 0.5 * noise.nextGaussian()),
        null,
        round(snr * 2.5),
        round(snr),
        null,
        null,
        null,
        null);
  }

  Sample.Line line(Look look) {
    var own = own(look);
    var noise = noise("line", look);
    var down = look.is(LINE_DOWN);
    var poor = look.is(LINE_POOR);
    var tripMs = 12 + 30 * own.nextDouble() + Math.abs(4 * noise.nextGaussian()) + (poor ? 700 : 0);
    return new Sample.Line(
        look.uptime(),
        "eth0",
        !down,
        down ? List.of() : List.of("192.168.1." + (2 + look.site().index() % 200)),
        down ? null : "192.168.1.1",
        down || poor ? Answer.SILENT : Answer.ANSWERED,
        down ? Answer.SILENT : Answer.ANSWERED,
        down ? null : round(tripMs),
        down ? 100.0 : poor ? round(30 + 20 * noise.nextDouble()) : 0.0);
  }

  Sample.Box box(Look look) {
    var noise = noise("box", look);
    var hot = look.is(BOX_HOT) ? 38 : 0;
    return new Sample.Box(
        look.uptime(),
        round(0.2 + noise.nextDouble() * 0.5 + (hot > 0 ? 2 : 0)),
        MEMORY_MIB,
        380 + noise.nextInt(120),
        DISK_MIB,
        look.is(DISK_FULL) ? 40 + noise.nextInt(80) : 3_900 + noise.nextInt(200),
        round(46 + 8 * own(look).nextDouble() + noise.nextGaussian() + hot),
        look.clockSynchronised());
  }

  Sample.Binding binding(Look look) {
    var box = look.site().box();
    return look.is(BINDING_WRONG)
        ? new Sample.Binding(
            look.uptime(), another(box.account()), box.device(), BindingState.REFUSED)
        : new Sample.Binding(look.uptime(), box.account(), box.device(), BindingState.BOUND);
  }

  /** Somebody else's account, one digit off: how it happens. */
  private static String another(String account) {
    var last = account.length() - 1;
    return account.substring(0, last) + (char) ('0' + (account.charAt(last) - '0' + 5) % 10);
  }

  /** What is the same at each look at a site. */
  private Random own(Look look) {
    return chance.of("level", look.site().index());
  }

  private Random noise(String what, Look look) {
    return chance.of(what, look.site().index(), look.at().toEpochMilli());
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
