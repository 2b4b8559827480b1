package zhenzhi.collector.notice.post;

import java.util.Optional;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.Party;

/**
 * Somebody in the book.
 *
 * @param unit the name of that for whose tickets it is
 * @param treater of those who treat: which
 * @param target empty where the way is a group
 */
public record KeptContact(
    long id,
    Party party,
    Optional<Treater> treater,
    String name,
    String target,
    String way,
    String unit) {}
