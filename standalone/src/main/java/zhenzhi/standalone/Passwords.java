package zhenzhi.standalone;

import java.util.Map;
import java.util.Optional;
import zhenzhi.broker.Credentials;
import zhenzhi.broker.Principal;
import zhenzhi.standalone.data.Secrets;

/** Who may connect to the embedded broker. */
record Passwords(String collector, String fleet, String demoStation) implements Credentials {
  static final String COLLECTOR = "collector";
  static final String FLEET = "fleet";
  private static final String SIMULATED = "sn-";

  static Passwords of(Secrets secrets) {
    return new Passwords(
        secrets.ofProgram("broker-collector"),
        secrets.ofProgram("broker-fleet"),
        secrets.ofProgram("broker-demo-station"));
  }

  @Override
  public Optional<Principal> check(String user, String password) {
    var known =
        Map.of(
            COLLECTOR,
            new Entry(collector, new Principal.Collector()),
            FLEET,
            new Entry(fleet, new Principal.Fleet(SIMULATED)),
            Demonstration.DEMO_STATION.value(),
            new Entry(demoStation, new Principal.Station(Demonstration.DEMO_STATION)));
    return Optional.ofNullable(known.get(user))
        .filter(entry -> entry.password().equals(password))
        .map(Entry::principal);
  }

  @Override
  public String toString() {
    return "Passwords";
  }

  private record Entry(String password, Principal principal) {}
}
