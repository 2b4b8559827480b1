package zhenzhi.dashboard.people;

import zhenzhi.dashboard.words.Badge;

/**
 * One account with what can be done about it.
 *
 * @param says how it stands with it, in a sentence
 * @param isOwn whether it is the reader's: theirs they change themselves
 * @param isErased whether name and telephone are taken out, for good
 * @param hasData whether the reader may take what is kept about them, and have it erased
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
    boolean isErased,
    boolean hasData,
    String problem) {}
