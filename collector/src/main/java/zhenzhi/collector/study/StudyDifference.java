package zhenzhi.collector.study;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day on which what is kept is not what the playback says.
 *
 * @param kept absent where no hours are kept of the day though there was playback
 */
public record StudyDifference(
    long station, LocalDate day, Optional<StudyDay> kept, StudyDay recomputed) {}
