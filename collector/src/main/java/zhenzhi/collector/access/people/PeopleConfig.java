package zhenzhi.collector.access.people;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How accounts are handed out.
 *
 * @param invitation how long a one-time password opens the door: a week, so that a slip of paper
 *     can be carried to a village
 */
@ConfigurationProperties("zhenzhi.people")
record PeopleConfig(@Bindable(defaultValue = "7d") Duration invitation) {}
