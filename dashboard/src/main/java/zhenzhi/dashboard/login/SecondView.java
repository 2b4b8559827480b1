package zhenzhi.dashboard.login;

/**
 * The form for the code of a telephone.
 *
 * @param problem why it was not taken; empty on the first try
 */
public record SecondView(String problem) {}
