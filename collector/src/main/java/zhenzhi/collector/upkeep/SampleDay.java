package zhenzhi.collector.upkeep;

import java.time.LocalDate;

/**
 * A day of a site that has to be summed up.
 *
 * @param reports of which it will have been summed up: those of the day, and one more once
 *     something was heard after it, because the last samples of a day come with the next report
 */
record SampleDay(long station, LocalDate day, int reports) {}
