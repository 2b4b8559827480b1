package zhenzhi.collector.bulletin;

import java.time.LocalDate;
import zhenzhi.collector.bulletin.Bulletin.State;
import zhenzhi.collector.ranking.Period;

/**
 * A bulletin in the office's list.
 *
 * @param issue 第N期; 0 before it is issued
 * @param number of the document; 0 before it is issued
 * @param signed how many of the {@code recipients} signed for it
 */
public record BulletinEntry(
    long id,
    String title,
    State state,
    Period period,
    int issue,
    int number,
    String prefix,
    LocalDate dated,
    int recipients,
    int signed,
    boolean isCorrection) {}
