package zhenzhi.collector.responsibility;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import zhenzhi.collector.station.DutyRole;

/**
 * What the duties are called here, and how long a site may be without anybody.
 *
 * @param first what the deputy secretary of the subdistrict's committee is called who answers for a
 *     site
 * @param direct what the community's secretary is called
 * @param keeperA what a site's administrator is called
 * @param keeperB what their stand-in is called
 * @param vetoMonths without anybody after which a site is 一票否决
 */
@ConfigurationProperties("zhenzhi.responsibility")
public record ResponsibilityConfig(
    @Bindable(defaultValue = "第一责任人") String first,
    @Bindable(defaultValue = "直接责任人") String direct,
    @Bindable(defaultValue = "具体责任人（A岗）") String keeperA,
    @Bindable(defaultValue = "具体责任人（B岗）") String keeperB,
    @Bindable(defaultValue = "3") int vetoMonths) {

  /** What a duty is called. */
  public String titleOf(DutyRole role) {
    return switch (role) {
      case FIRST -> first;
      case DIRECT -> direct;
      case KEEPER_A -> keeperA;
      case KEEPER_B -> keeperB;
    };
  }
}
