package zhenzhi.collector.notice.retention;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long it is known who was told what.
 *
 * @param keep after which notices that were sent, refused or given up are deleted: figures of a
 *     year are asked for in the month after it
 */
@ConfigurationProperties("zhenzhi.notice")
record RetentionConfig(@Bindable(defaultValue = "400d") Duration keep) {}
