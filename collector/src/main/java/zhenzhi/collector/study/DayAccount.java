package zhenzhi.collector.study;

/** How the hours of a station's day come about, and by which policy. */
public record DayAccount(Reckoning reckoning, CreditingPolicy policy) {}
