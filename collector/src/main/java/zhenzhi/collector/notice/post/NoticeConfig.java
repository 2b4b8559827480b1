package zhenzhi.collector.notice.post;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.LocalTime;

/**
 * When and how people are told.
 *
 * @param gather how long news waits for more of it, so that a burst is one message and what is over
 *     at once is none
 * @param quietFrom in the evening; what is overdue and what befell several sites is told all the
 *     same
 * @param quietUntil in the morning
 * @param quietHolidays whether days without work are quiet, too
 * @param giveUp after which a message that no provider took is given up
 * @param console where people reach the console, such as https://jy.example.cn; messages name it
 */
@ConfigurationProperties("zhenzhi.notice")
record NoticeConfig(
    @Bindable(defaultValue = "60s") Duration gather,
    @Bindable(defaultValue = "21:30") LocalTime quietFrom,
    @Bindable(defaultValue = "07:30") LocalTime quietUntil,
    @Bindable(defaultValue = "true") boolean quietHolidays,
    @Bindable(defaultValue = "3d") Duration giveUp,
    @Bindable(defaultValue = "") String console) {}
