package zhenzhi.collector.diagnosis;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * From when on something is out of order, and from when on it is back in order. Raising and
 * clearing have limits of their own, so that what hovers about a limit does not come and go.
 *
 * @param every between two sweeps
 * @param silentHold that a box may be cut off before it is told: a blip of a minute is nobody's
 *     business, and its box waits up to as long before it tries again
 * @param silentClear that it must be heard before the silence is over: until then it tells why it
 *     was away
 * @param settle after listening began until silence is told: boxes that lost their broker try again
 *     within two minutes
 * @param receptionHold without a signal before it is told: a receiver that changes the channel
 *     needs seconds
 * @param weakHold of a weak signal before it is told: a shower passes
 * @param receptionClear that the signal must be good before the fault is over
 * @param steadyHold of a value of the box or its line beyond its limit before it is told
 * @param steadyClear within its limit before it is over
 * @param relapse within which what comes back was never over
 * @param reopen within which a fault that somebody was wanted for and that comes back is the same
 *     case: a repair that did not hold
 * @param flapWindow in which a condition that comes and goes is counted
 * @param flapRises within it that make it one that flaps: three may be one repair
 * @param flapQuiet without a rise until it flaps no longer
 * @param togetherGap between one site that falls silent and the next of the same cause: the broker
 *     notices a dead line within one and a half keep-alives of a minute
 * @param togetherLeast sites that are no chance any more [guess]
 * @param togetherSpan within which they all fall silent [guess]
 * @param silentTicket after which a site that is always on and out of reach needs somebody: most
 *     power cuts are over in half an hour
 * @param missedTicket the same of a site that is often off: a night and a morning
 * @param rainLimit that a fade may outlast the rain before it is a fault
 * @param dryOut that a dish which was good before the rain has to dry
 * @param dryTicket of a fault of reception that no rain explains
 * @param snowTicket of snow that neither melts nor is swept
 * @param sunDegrees between sun and satellite within which a dish of usual size sees both: half the
 *     beam of 1.2 m in C band, half the sun, and what a hand-turned dish is off
 * @param sunLimit that a fade may outlast the sun
 * @param rainRate from which a feed's rain explains a fade in Ku band; millimetres an hour. A feed
 *     is coarse: the cell above the dish may be ten times heavier
 * @param weakDrop below the clear-sky baseline from which a signal is weak; dB. Noise is a few
 *     tenths, and what wears a dish out is told weeks earlier than at 3
 * @param sunDrop the same while the sun is behind the satellite, which is reckoned beforehand and
 *     sends nobody: a little above the noise is enough
 * @param weakQuality of the baseline's quality below which a signal is weak, where the receiver
 *     gives no dB; percent
 * @param sunQuality the same while the sun is behind the satellite; percent
 * @param gone of the baseline's strength below which nothing comes from the LNB; percent
 * @param lnbVolts least supply with which an LNB works (13 or 18 V nominal)
 * @param lnbMilliamps least current that an LNB draws that lives
 * @param lnbMilliampsMost current beyond which it is shorted
 * @param lossPercent of tries lost from which a picture breaks up
 * @param roundTripMs from which a line is congested
 * @param diskPercent used
 * @param memoryPercent free below which players are killed
 * @param celsius beyond which the usual set-top processors slow down or stop
 * @param bootsAnHour that are no chance any more
 * @param crashesAnHour of the player
 * @param crashesInDays of the player within three days: one a day is no accident either
 * @param asksEachMinute boxes that are asked to look at themselves because a verdict is unsure; a
 *     box is busy with it for a minute, and a storm makes many unsure
 * @param askAgain until the same box is asked once more
 * @param latitude of the district's middle, for sites without a place of their own; degrees
 * @param longitude the same; degrees, east positive
 * @param satelliteC longitude of the satellite that dishes for C band look at: ChinaSat 6B
 * @param satelliteKu the same for Ku band: ChinaSat 9
 */
@ConfigurationProperties("zhenzhi.diagnosis")
public record DiagnosisConfig(
    @Bindable(defaultValue = "10s") Duration every,
    @Bindable(defaultValue = "75s") Duration silentHold,
    @Bindable(defaultValue = "5m") Duration silentClear,
    @Bindable(defaultValue = "3m") Duration settle,
    @Bindable(defaultValue = "5m") Duration receptionHold,
    @Bindable(defaultValue = "30m") Duration weakHold,
    @Bindable(defaultValue = "30m") Duration receptionClear,
    @Bindable(defaultValue = "20m") Duration steadyHold,
    @Bindable(defaultValue = "1h") Duration steadyClear,
    @Bindable(defaultValue = "1d") Duration relapse,
    @Bindable(defaultValue = "3d") Duration reopen,
    @Bindable(defaultValue = "1h") Duration flapWindow,
    @Bindable(defaultValue = "4") int flapRises,
    @Bindable(defaultValue = "1h") Duration flapQuiet,
    @Bindable(defaultValue = "60s") Duration togetherGap,
    @Bindable(defaultValue = "5") int togetherLeast,
    @Bindable(defaultValue = "10m") Duration togetherSpan,
    @Bindable(defaultValue = "30m") Duration silentTicket,
    @Bindable(defaultValue = "20h") Duration missedTicket,
    @Bindable(defaultValue = "2h") Duration rainLimit,
    @Bindable(defaultValue = "1d") Duration dryOut,
    @Bindable(defaultValue = "1h") Duration dryTicket,
    @Bindable(defaultValue = "1d") Duration snowTicket,
    @Bindable(defaultValue = "4") double sunDegrees,
    @Bindable(defaultValue = "10m") Duration sunLimit,
    @Bindable(defaultValue = "1") double rainRate,
    @Bindable(defaultValue = "2") double weakDrop,
    @Bindable(defaultValue = "1") double sunDrop,
    @Bindable(defaultValue = "80") double weakQuality,
    @Bindable(defaultValue = "90") double sunQuality,
    @Bindable(defaultValue = "35") double gone,
    @Bindable(defaultValue = "10") double lnbVolts,
    @Bindable(defaultValue = "25") double lnbMilliamps,
    @Bindable(defaultValue = "400") double lnbMilliampsMost,
    @Bindable(defaultValue = "20") double lossPercent,
    @Bindable(defaultValue = "500") double roundTripMs,
    @Bindable(defaultValue = "95") double diskPercent,
    @Bindable(defaultValue = "5") double memoryPercent,
    @Bindable(defaultValue = "85") double celsius,
    @Bindable(defaultValue = "3") int bootsAnHour,
    @Bindable(defaultValue = "3") int crashesAnHour,
    @Bindable(defaultValue = "3") int crashesInDays,
    @Bindable(defaultValue = "30") int asksEachMinute,
    @Bindable(defaultValue = "6h") Duration askAgain,
    @Bindable(defaultValue = "29.9") double latitude,
    @Bindable(defaultValue = "121.6") double longitude,
    @Bindable(defaultValue = "115.5") double satelliteC,
    @Bindable(defaultValue = "92.2") double satelliteKu) {}
