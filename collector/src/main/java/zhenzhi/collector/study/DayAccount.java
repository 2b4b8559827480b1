package zhenzhi.collector.study;

import java.util.List;

/**
 * How the hours of a station's day come about, and by which policy.
 *
 * @param pieces all that was playing, apart and in order
 */
public record DayAccount(Reckoning reckoning, CreditingPolicy policy, List<Piece> pieces) {}
