package zhenzhi.dashboard.people;

/**
 * The slip with a one-time password.
 *
 * @param done what has just been done, in words
 * @param site the address of the console, to be typed in
 * @param until when the password opens the door, in words
 */
public record IssuedView(
    String done,
    String name,
    String role,
    String place,
    String login,
    String password,
    String site,
    String until) {}
