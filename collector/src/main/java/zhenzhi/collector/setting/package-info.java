/**
 * Which settings the service runs with, compared at each start with those of before: a threshold
 * that somebody changed in a file stands in the record as one that is changed on a page does.
 *
 * <p>Secrets are neither read nor kept.
 */
@NullMarked
package zhenzhi.collector.setting;

import org.jspecify.annotations.NullMarked;
