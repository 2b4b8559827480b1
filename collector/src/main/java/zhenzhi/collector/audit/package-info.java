/**
 * 操作记录: who did what to what, when, from where, in a chain that shows when it was tampered with.
 *
 * <p>Knows no account but its number, so that everything else may write to it.
 */
@NullMarked
package zhenzhi.collector.audit;

import org.jspecify.annotations.NullMarked;
