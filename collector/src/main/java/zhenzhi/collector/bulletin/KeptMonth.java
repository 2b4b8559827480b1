package zhenzhi.collector.bulletin;

import java.util.Optional;
import zhenzhi.collector.station.picture.Share;

/**
 * What a bulletin of several months keeps of one of them.
 *
 * @param working sites in which a lesson could be held, as the month's own bulletin said when it
 *     was first issued: nobody counts them afterwards; absent when there was none
 */
record KeptMonth(long ranking, Optional<Share> working) {}
