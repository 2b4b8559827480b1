package zhenzhi.dashboard.ranking;

/**
 * A ranking that is being made for the first time, as the template shows it.
 *
 * @param title what rests on it, such as {@code 2026年11月学时排名}
 */
public record WaitingView(String title) {}
