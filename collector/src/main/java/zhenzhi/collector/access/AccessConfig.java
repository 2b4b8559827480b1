package zhenzhi.collector.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long somebody stays logged in, and who may read the metrics.
 *
 * @param idle after which an unused session ends: long enough for a keeper who looks twice in a
 *     morning
 * @param longest after which any session ends: a working day with its evening
 * @param secureCookie true where the console is reached over HTTPS, so that the cookie never leaves
 *     without it and browsers do not come without it again
 * @param metrics the role that may read /prometheus, or isAnonymous() where only the monitoring can
 *     reach it
 */
@ConfigurationProperties("zhenzhi.access")
record AccessConfig(
    @Bindable(defaultValue = "2h") Duration idle,
    @Bindable(defaultValue = "14h") Duration longest,
    @Bindable(defaultValue = "false") boolean secureCookie,
    @Bindable(defaultValue = Role.Named.OFFICE) String metrics) {}
