package zhenzhi.collector.excuse;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * When the service excuses by itself.
 *
 * @param shortestOutage of our own that excuses all sites: two reports of five minutes that nobody
 *     heard; a restart loses nothing and is no outage
 */
@ConfigurationProperties("zhenzhi.excuse")
record ExcuseConfig(@Bindable(defaultValue = "10m") Duration shortestOutage) {}
