package zhenzhi.collector.bulletin;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How bulletins are written.
 *
 * @param best how many sites of a kind are named at the front; ties are not cut
 * @param last how many sites of a kind are named at the end; ties are not cut
 * @param days the last have from its date to put things right
 * @param twoPeople whether somebody else must issue it than who submitted it
 */
@ConfigurationProperties("zhenzhi.bulletin")
public record BulletinConfig(
    @Bindable(defaultValue = "3") int best,
    @Bindable(defaultValue = "3") int last,
    @Bindable(defaultValue = "15") int days,
    @Bindable(defaultValue = "true") boolean twoPeople) {

  public BulletinConfig {
    if (best < 0 || last < 0 || days < 1) {
      throw new IllegalArgumentException(
          "zhenzhi.bulletin: best %d, last %d and days %d are not counts"
              .formatted(best, last, days));
    }
  }
}
