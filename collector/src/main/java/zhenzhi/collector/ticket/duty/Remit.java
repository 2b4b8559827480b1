package zhenzhi.collector.ticket.duty;

import java.util.EnumSet;
import java.util.Set;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Treater;

/** For which units somebody may be on duty. */
public final class Remit {
  /** Those whose tickets are sent by a list. */
  public static final Set<Treater> UNITS =
      Set.of(Treater.DISTRICT_REPAIR, Treater.TELECOM, Treater.SUBDISTRICT);

  private Remit() {}

  public static Set<Treater> of(Role role) {
    return switch (role) {
      case TECHNICIAN -> UNITS;
      case SUBDISTRICT, OFFICE -> EnumSet.of(Treater.SUBDISTRICT);
      case KEEPER -> EnumSet.noneOf(Treater.class);
    };
  }

  /** Whoever stands in takes over all that the other one may be sent. */
  public static boolean mayStandIn(Role standIn, Role away) {
    return of(standIn).containsAll(of(away));
  }
}
