package zhenzhi.simulator.heard;

import java.time.Duration;
import java.util.List;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.BindingState;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.simulator.chance.Dice;
import zhenzhi.simulator.fleet.Premises;
import zhenzhi.simulator.signal.Signals;
import zhenzhi.simulator.signal.Way;
import zhenzhi.simulator.sky.Air;

/** What a box says of its line, of itself and of its account. */
final class Readings {
  private static final int FLASH_MIB = 488;
  private static final String GATEWAY_END = ".254";
  private static final int BREATH_MIB = 24;

  private final Premises at;
  private final Air air;
  private final Dice dice;
  private final String gateway;

  Readings(Premises at, Air air, Dice dice) {
    this.at = at;
    this.air = air;
    this.dice = dice;
    var address = at.addresses().getFirst();
    this.gateway = address.substring(0, address.lastIndexOf('.')) + GATEWAY_END;
  }

  Line line(Signals signals, Duration uptime) {
    var open = signals.way == Way.OPEN;
    var addressed = open || signals.way == Way.CLOSED;
    var trip =
        at.box().tripMs()
            + signals.delayMs * dice.between(0.5, 1.5)
            + StrictMath.abs(2 * dice.noise());
    var lost =
        signals.lossPercent > 0 && dice.chance(signals.lossPercent / 100) ? lost(signals) : 0;
    return new Line(
        uptime,
        "eth0",
        signals.way != Way.NO_CARRIER,
        addressed ? at.addresses() : List.of(),
        addressed ? gateway : null,
        names(signals),
        open && lost < 100 ? Answer.ANSWERED : Answer.SILENT,
        open && lost < 100 ? hundredths(trip) : null,
        open ? lost : 100.0);
  }

  /** Three knocks of a look: a third, two thirds or all of them are lost. */
  private double lost(Signals signals) {
    var knocks = 1;
    while (knocks < 3 && dice.chance(signals.lossPercent / 100)) {
      knocks++;
    }
    return hundredths(knocks * 100 / 3.0);
  }

  private Answer names(Signals signals) {
    if (!at.box().namesBroker()) {
      return Answer.NOT_ASKED;
    }
    return signals.way == Way.OPEN && !signals.namesSilent ? Answer.ANSWERED : Answer.SILENT;
  }

  Box box(Signals signals, long when, boolean synchronised, Duration uptime) {
    var make = at.box();
    var memory = make.freeMemoryMiB() * (1 - signals.memoryUsedShare) + dice.below(BREATH_MIB);
    var disk = make.freeDiskMiB() * (1 - signals.diskUsedShare) - dice.below(6);
    var load = make.load() + signals.load + 0.12 * dice.noise();
    return new Box(
        uptime,
        hundredths(StrictMath.max(0, load)),
        make.memoryMiB(),
        (int) memory,
        signals.diskGone ? FLASH_MIB : make.diskMiB(),
        signals.diskGone ? FLASH_MIB / 3 : (int) StrictMath.max(4, disk),
        make.thermometer() ? tenths(temperature(signals, when)) : null,
        synchronised);
  }

  private double temperature(Signals signals, long when) {
    return air.room(when) + at.box().warmth() + signals.heat + 0.6 * dice.noise();
  }

  Binding binding(Signals signals, Duration uptime) {
    var site = at.site();
    return new Binding(
        uptime,
        signals.account == null ? site.account() : signals.account,
        signals.device == null ? site.device() : signals.device,
        signals.binding == null ? BindingState.BOUND : signals.binding);
  }

  private static double hundredths(double value) {
    return StrictMath.rint(value * 100) / 100;
  }

  private static double tenths(double value) {
    return StrictMath.rint(value * 10) / 10;
  }
}
