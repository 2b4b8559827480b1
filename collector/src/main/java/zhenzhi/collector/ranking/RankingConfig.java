package zhenzhi.collector.ranking;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How sites are ranked.
 *
 * @param grace how long a new site is not compared
 * @param leastShare of the period that a site must have owed hours to get a place, and of those
 *     days that it must have been heard of, from 0 to 1
 * @param fresh how old a ranking may be before it is worked out again
 */
@ConfigurationProperties("zhenzhi.ranking")
record RankingConfig(
    @Bindable(defaultValue = "30d") Duration grace,
    @Bindable(defaultValue = "0.5") double leastShare,
    @Bindable(defaultValue = "5m") Duration fresh) {

  RankingConfig {
    if (leastShare <= 0 || leastShare > 1) {
      throw new IllegalArgumentException(
          "zhenzhi.ranking.least-share is not above 0 and at most 1: " + leastShare);
    }
  }
}
