package zhenzhi.collector.book.shelf;

import static zhenzhi.collector.refusal.Refusal.Kind.CONFLICT;
import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import zhenzhi.collector.book.page.Word;
import zhenzhi.collector.book.page.Word.Corrected;
import zhenzhi.collector.book.page.Word.Entered;
import zhenzhi.collector.book.page.Written;
import zhenzhi.collector.book.shelf.EntryRepository.Head;
import zhenzhi.collector.refusal.Refusal;

/** Adds words to the logs of a site's entries, each only to what whoever writes has seen. */
record LogRepository(Connection connection, long station, Pen pen) {

  /**
   * Begins a log: by its form, or else beside what was told of the day. False when there is one.
   */
  boolean begin(Optional<UUID> form, LocalDate day, Map<String, String> said) throws SQLException {
    var word = new Entered(said);
    var hours = Written.NOTHING.after(word).hours(pen.book());
    var id = EntryRepository.add(connection, station, pen.book().key(), day, form, hours);
    if (id.isPresent()) {
      EntryRepository.say(connection, id.get(), 0, word, pen.account().id(), pen.now());
    }
    return id.isPresent();
  }

  /** Writes beside what was told of a day. */
  void beside(LocalDate day, int seen, Map<String, String> said) throws SQLException {
    var there = EntryRepository.beside(connection, station, pen.book().key(), day);
    if (there.isPresent()) {
      correct(there.get(), seen, said, Optional.empty());
    } else {
      var news = Written.NOTHING.news(said);
      if (!news.isEmpty() && (seen != 0 || !begin(Optional.empty(), day, news))) {
        throw meanwhile();
      }
    }
  }

  /** Writes only what is different. What was told stays at its day. */
  void correct(long entry, int seen, Map<String, String> said, Optional<LocalDate> day)
      throws SQLException {
    var head = held(entry);
    var to = day.filter(one -> !head.isBeside() && !one.equals(head.day()));
    var wanted = new TreeMap<>(said);
    to.ifPresent(one -> wanted.putAll(pen.book().moved(head.day(), one)));
    var news = before(entry).news(wanted);
    if (!news.isEmpty()) {
      add(entry, seen, new Corrected(news));
    }
    if (to.isPresent()) {
      EntryRepository.move(connection, entry, to.get());
    }
  }

  /** A word about a row that somebody entered: what was told cannot be withdrawn. */
  void about(long entry, int seen, Word word) throws SQLException {
    if (held(entry).isBeside()) {
      throw new Refusal(CONFLICT, "what was told cannot be withdrawn");
    }
    add(entry, seen, word);
  }

  private void add(long entry, int seen, Word word) throws SQLException {
    var before = before(entry);
    if (before.words() != seen) {
      throw meanwhile();
    }
    var after = before.after(word);
    EntryRepository.say(connection, entry, before.words(), word, pen.account().id(), pen.now());
    EntryRepository.keep(connection, entry, after, after.hours(pen.book()));
  }

  private Head held(long entry) throws SQLException {
    return EntryRepository.hold(connection, station, entry)
        .filter(head -> head.book().equals(pen.book().key()))
        .orElseThrow(() -> new Refusal(NOT_FOUND, "no entry " + entry));
  }

  private Written before(long entry) throws SQLException {
    var log = EntryRepository.logs(connection, List.of(entry)).getOrDefault(entry, List.of());
    return Written.of(log.stream().map(Said::word).toList());
  }

  private static Refusal meanwhile() {
    return new Refusal(CONFLICT, "somebody wrote there meanwhile");
  }
}
