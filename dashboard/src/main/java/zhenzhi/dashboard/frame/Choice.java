package zhenzhi.dashboard.frame;

/** One entry of a drop-down list; where there is an empty value, it means all. */
public record Choice(String value, String word, boolean chosen) {}
