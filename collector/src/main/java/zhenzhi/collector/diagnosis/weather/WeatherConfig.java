package zhenzhi.collector.diagnosis.weather;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Who tells of the weather.
 *
 * @param file with lines of area, from, until, millimetres an hour, and yes or no for lightning;
 *     empty for none
 * @param url of the same lines, http or https; empty for none
 * @param every between two looks
 * @param timeout for a whole answer of the service
 * @param most bytes that are read: a week of a district in lines of ten minutes has a fifth
 */
@ConfigurationProperties("zhenzhi.diagnosis.weather")
public record WeatherConfig(
    @Bindable(defaultValue = "") String file,
    @Bindable(defaultValue = "") String url,
    @Bindable(defaultValue = "1m") Duration every,
    @Bindable(defaultValue = "10s") Duration timeout,
    @Bindable(defaultValue = "4000000") int most) {}
