package zhenzhi.protocol;

import java.time.Duration;
import java.time.Instant;

/**
 * Both clocks of a box, read at one moment. Boxes rarely have a battery: after a power cut {@code
 * wall} may say 1970 until the network comes, while {@code uptime} is always right.
 *
 * @param uptime since the box started, counting time asleep; milliseconds, 0 to 10 years
 * @param wall what the box believes the time to be; milliseconds
 * @param synchronised whether the box vouches for {@code wall}: a network time service has set it,
 *     or it is reckoned from the {@code collectorTime} of a receipt of this boot
 */
public record ClockReading(Duration uptime, Instant wall, boolean synchronised) {}
