package zhenzhi.collector.content;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How what was watched is worked out.
 *
 * @param rest how long a month of a site is left alone after a look at what was played in it: a
 *     look reads the whole month, and boxes that play report every five minutes
 */
@ConfigurationProperties("zhenzhi.content")
record ContentConfig(@Bindable(defaultValue = "15m") Duration rest) {}
