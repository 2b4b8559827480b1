package zhenzhi.collector.access;

/**
 * Somebody who is logged in, and the token that their forms must carry.
 *
 * @param mustChange whether they came in with a one-time password and have not chosen their own
 */
record Session(Account account, String csrfToken, boolean mustChange) {}
