package zhenzhi.collector.book.shelf;

import zhenzhi.collector.book.check.BookState;
import zhenzhi.protocol.StationCode;

/** How the books of a site stand in a month. */
public record SiteState(StationCode code, String name, String subdistrict, BookState state) {}
