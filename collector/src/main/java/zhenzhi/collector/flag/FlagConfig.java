package zhenzhi.collector.flag;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.LocalTime;

/**
 * From when on playback deserves a look. None of these is a rule of any office: they are guesses to
 * be set right by how often each rule is confirmed.
 *
 * @param lookAt local time from which the months are looked through each night: boxes have sent
 *     what they had by then, and nobody works
 * @param runningDays from opening to closing that are no chance any more: two may be an event
 * @param openingSlack within which a run begins after opening and ends before closing: switching on
 *     and off takes a while
 * @param wholeDay run that counts as from opening to closing where the policy names no opening
 *     hours: an office day less its edges
 * @param nightFrom beginning of the night
 * @param nightUntil its end
 * @param nightLeast play in one night: an evening class that runs late is shorter
 * @param loop the same course on one day: a course lasts 90 minutes at most, so a second showing
 *     for latecomers fits in
 * @param keyless without a key of the remote control: longer than any course
 * @param displayOff of television off on one day: less is a loose cable
 * @param sameMinuteDays on which playback began in the same minute: by hand nobody manages that
 * @param monthEndShare of a month's credited hours in its last three days, in percent: half is five
 *     times their share
 * @param monthEndLeast credited hours of a month below which there is nothing to ask: a site that
 *     met once met at the end as well as at the beginning
 */
@ConfigurationProperties("zhenzhi.flag")
public record FlagConfig(
    @Bindable(defaultValue = "02:30") LocalTime lookAt,
    @Bindable(defaultValue = "3") int runningDays,
    @Bindable(defaultValue = "15m") Duration openingSlack,
    @Bindable(defaultValue = "7h") Duration wholeDay,
    @Bindable(defaultValue = "22:00") LocalTime nightFrom,
    @Bindable(defaultValue = "06:00") LocalTime nightUntil,
    @Bindable(defaultValue = "30m") Duration nightLeast,
    @Bindable(defaultValue = "3h") Duration loop,
    @Bindable(defaultValue = "2h") Duration keyless,
    @Bindable(defaultValue = "20m") Duration displayOff,
    @Bindable(defaultValue = "5") int sameMinuteDays,
    @Bindable(defaultValue = "50") int monthEndShare,
    @Bindable(defaultValue = "3h") Duration monthEndLeast) {}
