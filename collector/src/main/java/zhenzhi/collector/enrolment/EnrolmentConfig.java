package zhenzhi.collector.enrolment;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How boxes ask for their certificates.
 *
 * @param codeLife for which a code is good: it is given out on one day and used on the next
 * @param guesses that may be wrong of one address in a minute, and of one code before it is dead
 */
@ConfigurationProperties("zhenzhi.enrolment")
record EnrolmentConfig(
    @Bindable(defaultValue = "24h") Duration codeLife, @Bindable(defaultValue = "5") int guesses) {}
