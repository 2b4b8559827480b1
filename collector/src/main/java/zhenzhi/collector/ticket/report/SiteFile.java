package zhenzhi.collector.ticket.report;

import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Word;

/**
 * What a keeper may report, and what has become of it.
 *
 * @param ticket the one that goes on, or ended lately; absent when there is none
 * @param words what the keeper may say to it now
 * @param known what the diagnosis of the site suggests; absent when nothing is known to be wrong
 */
public record SiteFile(Optional<SiteTicket> ticket, Set<Word> words, Optional<Complaint> known) {
  public SiteFile {
    words = Set.copyOf(words);
  }
}
