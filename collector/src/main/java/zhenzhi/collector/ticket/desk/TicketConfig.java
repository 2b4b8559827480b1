package zhenzhi.collector.ticket.desk;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.LocalTime;

/**
 * How long repairs may take. Hours of {@code accept}, {@code quick} and {@code parts} are working
 * time.
 *
 * @param dayBegins when people begin to work [guess]
 * @param dayEnds when they stop [guess]
 * @param holidays file of public holidays in the form of the built-in one; empty takes that
 * @param accept from 派单 to 接单: one town answers within two hours
 * @param quick for the repair of what needs no part, such as software, binding and line: a working
 *     day [guess]
 * @param parts for the repair of what may need one: three working days [guess]
 * @param proof after which what was said to be repaired, and is still out of order, is open again:
 *     longer than any rule waits until something is over
 * @param relapse within which what comes back is the same ticket
 * @param unsaid after which a ticket of something that recovered ends although nobody said what it
 *     was
 */
@ConfigurationProperties("zhenzhi.ticket")
public record TicketConfig(
    @Bindable(defaultValue = "08:30") LocalTime dayBegins,
    @Bindable(defaultValue = "17:30") LocalTime dayEnds,
    @Bindable(defaultValue = "") String holidays,
    @Bindable(defaultValue = "2h") Duration accept,
    @Bindable(defaultValue = "9h") Duration quick,
    @Bindable(defaultValue = "27h") Duration parts,
    @Bindable(defaultValue = "3h") Duration proof,
    @Bindable(defaultValue = "7d") Duration relapse,
    @Bindable(defaultValue = "3d") Duration unsaid) {}
