package zhenzhi.collector.diagnosis.symptom;

/**
 * What happened at a box lately that a last look does not show.
 *
 * @param boots of its own accord within the last hour
 * @param powerBoots after a loss of power within the last hour
 * @param crashes of the player within the last hour
 * @param crashesToday the same within the last day
 * @param crashesLately the same within the last three days
 * @param deviceElsewhere whether another site says that it has the same device
 * @param deviceExchanged whether it is another device than the site had before, and nobody said so
 */
public record Recent(
    int boots,
    int powerBoots,
    int crashes,
    int crashesToday,
    int crashesLately,
    boolean deviceElsewhere,
    boolean deviceExchanged) {
  public static final Recent QUIET = new Recent(0, 0, 0, 0, 0, false, false);
}
