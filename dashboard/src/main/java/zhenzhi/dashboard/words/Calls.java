package zhenzhi.dashboard.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.dashboard.words.Sentence.Helper;

/** Chooses whom to ring: one person, the nearest to the trouble. */
public final class Calls {
  private Calls() {}

  /** For the office and the technician: the keeper is the first to ask about a silent box. */
  public static Call fromOffice(Helper helper, List<Duty> duties, HelpConfig help) {
    return switch (helper) {
      case OPERATOR -> operator(help);
      case TECHNICIAN -> technician(help).orElseGet(() -> keeper(duties));
      case KEEPER, NOBODY -> keeper(duties);
    };
  }

  /** For the keeper: somebody else than himself. */
  public static Call fromKeeper(Helper helper, List<Duty> duties, HelpConfig help) {
    return switch (helper) {
      case OPERATOR -> operator(help);
      case TECHNICIAN, KEEPER, NOBODY ->
          technician(help)
              .or(() -> holder(DutyRole.DIRECT, duties))
              .orElseGet(() -> new Call("办事处", ""));
    };
  }

  /** Somebody on duty, as an entry of the duty chain. */
  public static Call of(Duty duty) {
    return new Call(duty.person(), duty.phone());
  }

  private static Call operator(HelpConfig help) {
    return new Call(help.operatorName(), help.operator());
  }

  private static Optional<Call> technician(HelpConfig help) {
    return help.technician().isBlank()
        ? Optional.empty()
        : Optional.of(new Call("维修人员", help.technician()));
  }

  private static Call keeper(List<Duty> duties) {
    return Stream.of(DutyRole.KEEPER_A, DutyRole.KEEPER_B, DutyRole.DIRECT)
        .flatMap(role -> holder(role, duties).stream())
        .findFirst()
        .orElseGet(() -> new Call("站点管理员", ""));
  }

  private static Optional<Call> holder(DutyRole role, List<Duty> duties) {
    return duties.stream()
        .filter(duty -> duty.role() == role && !duty.phone().isBlank())
        .findFirst()
        .map(Calls::of);
  }
}
