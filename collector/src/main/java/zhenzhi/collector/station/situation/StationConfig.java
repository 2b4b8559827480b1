package zhenzhi.collector.station.situation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * When a site counts as silent, missed or unwell.
 *
 * @param reportInterval how often a box reports when nothing is wrong
 * @param holdDown how long a lost or stopped box may take to come back before it is offline: a
 *     restart takes a minute or two and is nobody's business
 * @param missedAfter how long a box that was switched off in good order may stay off: four openings
 *     a month are the least, so a week without one deserves a look
 * @param playingSlack how far before its report the newest playback may have ended and still be
 *     running: a sample a minute, and half of one for luck
 * @param listenerPatience how long a collector that listens may go unseen before it is not
 *     listening
 * @param diskPercent used beyond which a box is about to fail
 * @param temperatureCelsius beyond which the usual set-top processors slow down or stop
 * @param lossPercent of tries lost beyond which a picture over the line breaks up
 */
@ConfigurationProperties("zhenzhi.station")
public record StationConfig(
    @Bindable(defaultValue = "5m") Duration reportInterval,
    @Bindable(defaultValue = "2m") Duration holdDown,
    @Bindable(defaultValue = "7d") Duration missedAfter,
    @Bindable(defaultValue = "90s") Duration playingSlack,
    @Bindable(defaultValue = "2m") Duration listenerPatience,
    @Bindable(defaultValue = "95") double diskPercent,
    @Bindable(defaultValue = "85") double temperatureCelsius,
    @Bindable(defaultValue = "20") double lossPercent) {
  private static final Duration SHORTEST_SILENCE = Duration.ofMinutes(15);

  /**
   * How long a box may say nothing. Three reports may go missing on a slow line, and no line is
   * called dead in less than a quarter of an hour.
   */
  public Duration silenceLimit() {
    var three = reportInterval.multipliedBy(3);
    return three.compareTo(SHORTEST_SILENCE) > 0 ? three : SHORTEST_SILENCE;
  }
}
