package zhenzhi.collector.diagnosis.study;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.LocalTime;

/**
 * From when on a healthy site at which nobody studies is told.
 *
 * @param lookAt after which the days up to yesterday are looked through: by then boxes have sent
 *     what they had
 * @param enough of playback that is study and no trial of the set: a session of less is not
 *     credited either
 * @param workdays on which the box was on and nothing was played: in four weeks two group sessions
 *     are owed, and a 10th by which two hours are; shorter, and the longest holiday or chance would
 *     accuse a site of three hours a month
 * @param fresh that the last of these days may be ago: who is off cannot be told to study
 * @param monthEndDays at the end of a month that are its end: the working week in which figures are
 *     counted [guess]
 * @param monthEndShare of a month's playback that lies in them; percent [guess]
 * @param monthEndOthers days on which the box may have been on all the same: a repair or a cleaning
 * @param booksHours of a month in books or imports that no box played, from which on a word with
 *     the site is due: as much as the collective study that a month owes, so that meetings without
 *     a box are no reason
 * @param booksShare of all hours of the month that these have to be; percent [guess]
 * @param booksRest after a month until its books are looked at: by then boxes that were cut off
 *     have sent what they had [guess]
 */
@ConfigurationProperties("zhenzhi.diagnosis.study")
public record StudyConfig(
    @Bindable(defaultValue = "01:30") LocalTime lookAt,
    @Bindable(defaultValue = "20m") Duration enough,
    @Bindable(defaultValue = "20") int workdays,
    @Bindable(defaultValue = "7d") Duration fresh,
    @Bindable(defaultValue = "5") int monthEndDays,
    @Bindable(defaultValue = "80") int monthEndShare,
    @Bindable(defaultValue = "2") int monthEndOthers,
    @Bindable(defaultValue = "245m") Duration booksHours,
    @Bindable(defaultValue = "50") int booksShare,
    @Bindable(defaultValue = "3d") Duration booksRest) {}
