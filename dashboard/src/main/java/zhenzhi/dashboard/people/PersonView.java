package zhenzhi.dashboard.people;

import zhenzhi.dashboard.words.Badge;

/**
 * One account with what can be done about it.
 *
 * @param says how it stands with it, in a sentence
 * @param isOwn whether it is the reader's: theirs they change themselves
 * @param problem why what was asked was not done; empty when it was
 */
public record PersonView(
    String address,
    String name,
    String login,
    String role,
    String place,
    Badge state,
    String says,
    String opened,
    boolean isOwn,
    boolean isClosed,
    String problem) {}
