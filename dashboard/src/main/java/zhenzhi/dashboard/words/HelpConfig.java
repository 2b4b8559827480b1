package zhenzhi.dashboard.words;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Whom a page tells people to ring.
 *
 * @param technician the district's repair desk; empty when there is none, then the site's direct
 *     responsible is named
 * @param operator who looks after the line and the box's account
 * @param operatorName the same by name
 */
@ConfigurationProperties("zhenzhi.help")
public record HelpConfig(
    @Bindable(defaultValue = "") String technician,
    @Bindable(defaultValue = "10010") String operator,
    @Bindable(defaultValue = "联通客服") String operatorName) {}
