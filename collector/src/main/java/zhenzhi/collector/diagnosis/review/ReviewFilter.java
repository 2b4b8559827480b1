package zhenzhi.collector.diagnosis.review;

import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * Which diagnoses are looked back on: those seen to in a stretch of days.
 *
 * @param from the first day
 * @param unit in which the sites are; absent for all
 */
public record ReviewFilter(LocalDate from, OptionalLong unit) {}
