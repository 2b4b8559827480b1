package zhenzhi.collector.notice.channel;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where messages may go.
 *
 * @param privateTargets whether addresses of the machine itself and of private networks may be sent
 *     to: anybody who may enter an address could reach them
 */
@ConfigurationProperties("zhenzhi.notice")
record OutsideConfig(@Bindable(defaultValue = "false") boolean privateTargets) {}
