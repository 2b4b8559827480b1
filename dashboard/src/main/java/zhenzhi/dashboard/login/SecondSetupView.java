package zhenzhi.dashboard.login;

/**
 * How codes are switched on and off.
 *
 * @param isDue whether the reader goes nowhere else before
 * @param isOn whether they are asked for
 * @param secret to be typed where nothing scans; empty when they are
 * @param link the same for an authenticator on this very telephone
 * @param done what has just been done; empty for nothing
 * @param problem why it was not done; empty when it was
 */
public record SecondSetupView(
    boolean isDue,
    boolean isOn,
    String secret,
    String link,
    QrCode code,
    String done,
    String problem) {}
