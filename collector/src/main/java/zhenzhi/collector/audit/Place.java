package zhenzhi.collector.audit;

/**
 * Where the chain has come to.
 *
 * @param nth of the last entry
 * @param hash of it, in hexadecimal digits
 */
record Place(long nth, String hash) {}
