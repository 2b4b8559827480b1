package zhenzhi.collector.access;

/**
 * Somebody who is logged in, and the token that their forms must carry.
 *
 * @param due what they must do before anything else is open
 */
record Session(Account account, String csrfToken, Due due) {}
