package zhenzhi.collector.study;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is kept of a {@link Reckoning}. A day of which nothing was heard has none: that is not a day
 * without study.
 *
 * @param raw during which anything was playing
 * @param credited what of it counts as study
 * @param estimated how much of {@code raw} only playback covers whose time is a guess
 * @param imported how much of {@code raw} no box reported
 * @param sessions that count and begin on this day
 * @param playing from the first to the last moment of any playback; absent when nothing played
 */
public record StudyDay(
    LocalDate day,
    Duration raw,
    Duration credited,
    Duration estimated,
    Duration imported,
    int sessions,
    Optional<Span> playing) {}
