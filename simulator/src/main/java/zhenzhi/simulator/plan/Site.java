package zhenzhi.simulator.plan;

import java.util.List;
import zhenzhi.protocol.StationCode;

/**
 * One simulated site, as it would stand in the office's register.
 *
 * @param index its place in the fleet, from 0
 * @param installed whether it has a box at all; one without is never heard
 * @param diligence how much is played there, 1 being the fleet's mean
 */
public record Site(
    int index,
    StationCode code,
    String name,
    Place place,
    Kind kind,
    Access access,
    Box box,
    boolean installed,
    double diligence,
    List<Person> duty) {
  public Site {
    duty = List.copyOf(duty);
  }

  /** Where it stands. */
  public record Place(String subdistrict, String community, String address) {}

  /** The box, as the operator's back office knows it. */
  public record Box(String account, String device) {}

  /** Somebody who answers for the site. */
  public record Person(Role role, String name, String title, String phone) {}

  /** 第一责任人, 直接责任人, A岗, B岗. */
  public enum Role {
    FIRST,
    DIRECT,
    KEEPER_A,
    KEEPER_B
  }

  public enum Kind {
    VILLAGE,
    COMMUNITY,
    AGENCY,
    SCHOOL,
    ENTERPRISE
  }

  /** How content reaches the box. */
  public enum Access {
    SATELLITE_C,
    SATELLITE_KU,
    IPTV,
    CABLE;

    public boolean isSatellite() {
      return this == SATELLITE_C || this == SATELLITE_KU;
    }
  }
}
