package zhenzhi.collector.access.guard;

import java.util.Optional;

/** Tells whether a page of another site made the browser send something. */
final class CrossSite {
  private CrossSite() {}

  /**
   * Judges by what the browser says of itself; a program that says nothing is no browser, and old
   * browsers are left to the token.
   *
   * @param fetchSite the header Sec-Fetch-Site
   * @param origin the header Origin
   * @param host the header Host
   */
  static boolean isForeign(
      Optional<String> fetchSite, Optional<String> origin, Optional<String> host) {
    if (fetchSite.isPresent()) {
      return !fetchSite.get().equals("same-origin") && !fetchSite.get().equals("none");
    }
    return origin.isPresent() && !origin.flatMap(CrossSite::authority).equals(host);
  }

  /** What follows the scheme: an origin has no path. */
  private static Optional<String> authority(String origin) {
    var scheme = origin.indexOf("://");
    return scheme < 0 ? Optional.empty() : Optional.of(origin.substring(scheme + 3));
  }
}
