package zhenzhi.collector.notice.post;

import java.util.Optional;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.Party;

/**
 * Somebody to be entered into the book.
 *
 * @param way its number
 * @param unit the number of that for whose tickets it is
 * @param treater of those who treat: which
 * @param login of somebody who has an account, so that what is given to them is told to them
 */
public record NewContact(
    long way,
    long unit,
    Party party,
    Optional<Treater> treater,
    String name,
    String target,
    Optional<String> login) {}
