package zhenzhi.collector.diary;

import java.time.YearMonth;

/** What the days of a site's month add up to. */
public record DiaryMonth(YearMonth month, Tally tally) {}
