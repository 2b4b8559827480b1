package zhenzhi.collector.ticket.desk;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * How long repairs may take. Hours of {@code accept}, {@code quick} and {@code parts} are working
 * time.
 *
 * @param accept from 派单 to 接单: one town answers within two hours
 * @param quick for the repair of what needs no part, such as software, binding and line: a working
 *     day [guess]
 * @param parts for the repair of what may need one: three working days [guess]
 * @param proof after which what was said to be repaired, and is still out of order, is open again:
 *     longer than any rule waits until something is over
 * @param relapse within which what comes back is the same ticket
 * @param healthy for which a site that was reported by hand, and repaired, has to report without
 *     anything being out of order
 * @param unproven after which the keeper and the office are reminded, and every so often again, of
 *     what was repaired by word, where no box can prove it and nobody has confirmed it
 * @param reports that a keeper may make in a day
 * @param unsaid after which a ticket of something that recovered ends although nobody said what it
 *     was
 * @param ladder working time from overdue to 站点管理员 and 社区书记, from these to 党工委副书记, to 办事处 and the
 *     office, to the head of department
 */
@ConfigurationProperties("zhenzhi.ticket")
public record TicketConfig(
    @Bindable(defaultValue = "2h") Duration accept,
    @Bindable(defaultValue = "9h") Duration quick,
    @Bindable(defaultValue = "27h") Duration parts,
    @Bindable(defaultValue = "3h") Duration proof,
    @Bindable(defaultValue = "7d") Duration relapse,
    @Bindable(defaultValue = "30m") Duration healthy,
    @Bindable(defaultValue = "1d") Duration unproven,
    @Bindable(defaultValue = "5") int reports,
    @Bindable(defaultValue = "3d") Duration unsaid,
    @Bindable(defaultValue = "0h,9h,9h,9h") List<Duration> ladder) {}
