package zhenzhi.collector.diagnosis.dossier;

import java.util.Optional;

/**
 * What a site's receiver shows under a clear sky, and from where on that is weak.
 *
 * @param snr dB; absent where the receiver gives none, or while too few days are known
 * @param quality percent of the maker's scale
 */
public record ClearSky(Optional<Level> snr, Optional<Level> quality) {
  public static final ClearSky UNKNOWN = new ClearSky(Optional.empty(), Optional.empty());

  /**
   * Of one value.
   *
   * @param weak at or below which it is told
   */
  public record Level(double usual, double weak) {}
}
