package zhenzhi.simulator.fleet;

import java.util.Optional;
import java.util.OptionalDouble;
import zhenzhi.protocol.StationCode;
import zhenzhi.simulator.plan.Site.Access;

/**
 * A site as the office has it in its register.
 *
 * @param account which the operator gave it
 * @param device which the operator has for it
 * @param satellite its longitude, degrees east; none without a dish
 * @param receiver the model of its tuner, empty without one
 * @param declared what it shares with whom, if the office knows
 */
public record WorldSite(
    int index,
    StationCode code,
    String name,
    String subdistrict,
    double latitude,
    double longitude,
    Access access,
    String account,
    String device,
    OptionalDouble satellite,
    String receiver,
    Optional<Topology> declared) {

  /** What it hangs on: those with the same name hang on the same. */
  public record Topology(String uplink, String lineSwitch, String feeder) {}
}
