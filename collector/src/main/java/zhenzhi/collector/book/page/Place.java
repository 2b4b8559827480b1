package zhenzhi.collector.book.page;

import java.util.OptionalInt;

/**
 * What of a site stands in its books whatever the day.
 *
 * @param address empty when nobody entered it
 * @param roster how many stand in the register of people; absent when nobody does
 */
public record Place(String address, OptionalInt roster) {}
