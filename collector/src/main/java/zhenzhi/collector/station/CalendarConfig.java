package zhenzhi.collector.station;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which days and months the service counts in.
 *
 * @param zone in which a day ends at midnight; changing it changes what every day meant
 */
@ConfigurationProperties("zhenzhi")
public record CalendarConfig(@Bindable(defaultValue = "Asia/Shanghai") ZoneId zone) {

  public LocalDate dayOf(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
