package zhenzhi.collector.training;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How long a training holds.
 *
 * @param validMonths after a training within which nobody is asked to take part again [guess]
 */
@ConfigurationProperties("zhenzhi.training")
public record TrainingConfig(@Bindable(defaultValue = "12") int validMonths) {}
