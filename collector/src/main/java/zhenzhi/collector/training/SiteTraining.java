package zhenzhi.collector.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import zhenzhi.protocol.StationCode;

/**
 * How many of a site's keepers are trained and have read the guide, in whichever version.
 *
 * @param keepers at least one: of a site without keepers there is nothing to say
 */
public record SiteTraining(StationCode code, int keepers, int trained, int read) {

  /** Of one. */
  public OptionalDouble trainedShare() {
    return share(trained);
  }

  /** Of one. */
  public OptionalDouble readShare() {
    return share(read);
  }

  private OptionalDouble share(int some) {
    return keepers == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some / keepers);
  }

  /** Of every site that has keepers, in their order. */
  static List<SiteTraining> of(List<Keeper> keepers, LocalDate today, int validMonths) {
    var sites = new LinkedHashMap<StationCode, SiteTraining>();
    for (var keeper : keepers) {
      var one =
          new SiteTraining(
              keeper.trainee().code(),
              1,
              keeper.isTrained(today, validMonths) ? 1 : 0,
              keeper.read().isPresent() ? 1 : 0);
      sites.merge(one.code(), one, SiteTraining::plus);
    }
    return new ArrayList<>(sites.values());
  }

  private SiteTraining plus(SiteTraining other) {
    return new SiteTraining(
        code, keepers + other.keepers, trained + other.trained, read + other.read);
  }
}
