package zhenzhi.dashboard.frame;

import java.util.Optional;

/**
 * The frame around one page.
 *
 * @param viewer empty before log-in
 * @param csrf the session's token that every form sends along; empty before log-in
 * @param clock when the page was made, such as {@code 08:12:30}
 * @param printed the same with its date, for paper
 */
public record Page(
    String title, Optional<Viewer> viewer, String csrf, String clock, String printed) {}
