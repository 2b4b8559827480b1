package zhenzhi.dashboard.book;

/**
 * What a keeper's own page says of the books.
 *
 * @param says what is missing this month; empty when nothing is
 * @param viewing address of the newest day of study; empty when there is none this week
 * @param viewingWord what its button says
 * @param entry address at which the first missing entry is made; empty when none is missing
 */
public record ReminderView(
    String books,
    String says,
    String viewing,
    String viewingWord,
    String entry,
    String entryWord) {}
