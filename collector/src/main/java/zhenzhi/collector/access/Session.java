package zhenzhi.collector.access;

/** Somebody who is logged in, and the token that their forms must carry. */
record Session(Account account, String csrfToken) {}
