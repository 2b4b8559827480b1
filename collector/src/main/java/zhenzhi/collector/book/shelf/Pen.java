package zhenzhi.collector.book.shelf;

import java.time.Instant;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.book.Book;
import zhenzhi.protocol.StationCode;

/** Who writes when, and in which book of which site. */
public record Pen(Account account, StationCode code, Book book, Instant now) {}
