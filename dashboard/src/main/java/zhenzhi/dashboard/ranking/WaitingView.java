package zhenzhi.dashboard.ranking;

/**
 * A ranking that is being made for the first time, as the template shows it.
 *
 * @param period such as {@code 2026年11月}
 */
public record WaitingView(String period) {}
