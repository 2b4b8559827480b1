package zhenzhi.collector.diagnosis.rule;

/**
 * The sites of the same area at this moment, without the one that is judged.
 *
 * @param heard that can be heard
 * @param receiving of the same band whose reception is as usual
 * @param fading of the same band whose reception has been out of order for no longer than this
 *     site's, give or take half an hour
 * @param losing whose line loses as much
 * @param around the same of the unit above
 */
public record Neighbours(int heard, int receiving, int fading, int losing, Around around) {

  /**
   * What goes on in the area and in the unit above, sun and area outages left out.
   *
   * @param fallenHere dishes of the area, whatever their band, whose reception went out of order
   *     within half a day of this one's
   * @param fallen the same in the unit above
   * @param tuners in the unit above that can be heard
   * @param off sites of the unit above that have been silent for long, each by itself, and fell
   *     silent within two days of this one
   * @param heard sites of the unit above
   */
  public record Around(int fallenHere, int fallen, int tuners, int off, int heard) {}
}
