package zhenzhi.collector.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What of the record is looked for, by somebody who may see it.
 *
 * @param orgPath the subtree whose accounts' deeds the reader may see
 * @param text part of a login, a person's name, a route or a place; empty for all
 * @param until exclusive
 */
public record Search(
    String orgPath, String text, Optional<Instant> from, Optional<Instant> until) {}
