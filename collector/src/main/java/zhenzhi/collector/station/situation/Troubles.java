package zhenzhi.collector.station.situation;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.station.situation.Situation.BindingWrong;
import zhenzhi.collector.station.situation.Situation.BoxFault;
import zhenzhi.collector.station.situation.Situation.BoxTrouble;
import zhenzhi.collector.station.situation.Situation.LineFault;
import zhenzhi.collector.station.situation.Situation.LineTrouble;
import zhenzhi.collector.station.situation.Situation.NoSignal;
import zhenzhi.protocol.Sample.Answer;

/** Says what is wrong with a site that can be heard. */
final class Troubles {
  private Troubles() {}

  /** The most tangible first. What was last seen long before the box last spoke says nothing. */
  static Stream<Situation> of(StationFacts facts, Instant heardAt, StationConfig limits) {
    var stale = heardAt.minus(limits.silenceLimit());
    return Stream.of(
            facts.line().filter(seen -> seen.at().isAfter(stale)).flatMap(line -> of(line, limits)),
            facts
                .reception()
                .filter(seen -> seen.at().isAfter(stale) && facts.access().hasTuner())
                .flatMap(Troubles::of),
            facts
                .binding()
                .filter(seen -> seen.at().isAfter(stale))
                .flatMap(binding -> of(binding, facts.account())),
            facts.box().filter(seen -> seen.at().isAfter(stale)).flatMap(box -> of(box, limits)))
        .flatMap(Optional::stream);
  }

  private static Optional<Situation> of(StationFacts.Line line, StationConfig limits) {
    return fault(line, limits)
        .map(fault -> new LineTrouble(line.at(), fault, line.roundTripMs(), line.lossPercent()));
  }

  /** A line over which the broker answers is open, whatever its name server does. */
  private static Optional<LineFault> fault(StationFacts.Line line, StationConfig limits) {
    if (!line.carrier()) {
      return Optional.of(LineFault.NO_CARRIER);
    }
    if (line.broker() == Answer.SILENT) {
      return Optional.of(line.dns() == Answer.SILENT ? LineFault.NO_NAMES : LineFault.NO_BROKER);
    }
    var loss = line.lossPercent();
    return loss != null && loss > limits.lossPercent()
        ? Optional.of(LineFault.LOSSY)
        : Optional.empty();
  }

  /** The tuner's own lock decides: percentages are the maker's scale and prove nothing. */
  private static Optional<Situation> of(StationFacts.Reception reception) {
    return reception.locked()
        ? Optional.empty()
        : Optional.of(
            new NoSignal(
                reception.at(),
                reception.strengthPercent(),
                reception.qualityPercent(),
                reception.snrDb()));
  }

  private static Optional<Situation> of(StationFacts.Binding binding, Optional<String> registered) {
    var wrong =
        switch (binding.state()) {
          case REFUSED, UNBOUND -> true;
          case BOUND, UNKNOWN -> differs(binding.account(), registered);
        };
    return wrong
        ? Optional.of(
            new BindingWrong(binding.at(), binding.account(), registered, binding.state()))
        : Optional.empty();
  }

  private static boolean differs(Optional<String> account, Optional<String> registered) {
    return account.isPresent() && registered.isPresent() && !account.equals(registered);
  }

  private static Optional<Situation> of(StationFacts.Box box, StationConfig limits) {
    var used =
        box.diskTotalMiB() == 0 ? 0 : 100.0 * (1 - (double) box.diskFreeMiB() / box.diskTotalMiB());
    if (used > limits.diskPercent()) {
      return Optional.of(new BoxTrouble(box.at(), BoxFault.DISK_FULL, used, limits.diskPercent()));
    }
    var celsius = box.temperatureCelsius();
    return celsius != null && celsius > limits.temperatureCelsius()
        ? Optional.of(
            new BoxTrouble(box.at(), BoxFault.TOO_HOT, celsius, limits.temperatureCelsius()))
        : Optional.empty();
  }
}
