package zhenzhi.dashboard.overview;

/**
 * What waits to be treated.
 *
 * @param incidents that go on
 * @param diagnoses for which somebody is wanted by now
 */
record Wanted(long incidents, long diagnoses) {}
