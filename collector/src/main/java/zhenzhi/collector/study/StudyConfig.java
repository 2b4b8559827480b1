package zhenzhi.collector.study;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.ZoneId;

/**
 * How days are counted.
 *
 * @param zone in which a day begins and ends
 */
@ConfigurationProperties("zhenzhi")
public record StudyConfig(@Bindable(defaultValue = "Asia/Shanghai") ZoneId zone) {}
