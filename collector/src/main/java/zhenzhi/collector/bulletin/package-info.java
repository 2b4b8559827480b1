/**
 * Bulletins (通报): what the office tells others about a period, from draft over review to issue.
 *
 * <p>A bulletin stands on rankings that are kept for good, so a draft looked at tomorrow says what
 * it says today; an issued one is kept as the bytes that were signed. {@code BulletinText} puts
 * figures into sentences, {@code BulletinPaper} makes papers of both, {@code MonthsService} brings
 * the months that a quarter sums up, and {@code BulletinService} is its life.
 */
@NullMarked
package zhenzhi.collector.bulletin;

import org.jspecify.annotations.NullMarked;
