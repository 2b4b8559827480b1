package zhenzhi.collector.workday;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.LocalTime;

/**
 * When people work.
 *
 * @param begins when people begin to work [guess]
 * @param ends when they stop [guess]
 * @param holidays file of public holidays in the form of the built-in one; empty takes that
 */
@ConfigurationProperties("zhenzhi.workday")
public record WorkdayConfig(
    @Bindable(defaultValue = "08:30") LocalTime begins,
    @Bindable(defaultValue = "17:30") LocalTime ends,
    @Bindable(defaultValue = "") String holidays) {}
