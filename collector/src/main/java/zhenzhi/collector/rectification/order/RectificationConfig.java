package zhenzhi.collector.rectification.order;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Who gets an order to put things right, and how long they have to sign.
 *
 * @param last how many of a table are proposed; ties are not cut
 * @param excused time in the period after which a site is left out [guess]
 * @param signDays working days after the issue within which a site signs [guess]
 * @param rungDays days overdue after which the next above is told, and again the next [guess]
 */
@ConfigurationProperties("zhenzhi.rectification")
record RectificationConfig(
    @Bindable(defaultValue = "3") int last,
    @Bindable(defaultValue = "1d") Duration excused,
    @Bindable(defaultValue = "3") int signDays,
    @Bindable(defaultValue = "3") int rungDays) {}
