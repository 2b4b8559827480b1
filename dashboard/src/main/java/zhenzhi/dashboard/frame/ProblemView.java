package zhenzhi.dashboard.frame;

/**
 * Why there is no page, in words that help.
 *
 * @param retry whether trying again may help
 */
public record ProblemView(String headline, String says, boolean retry) {}
