/**
 * A site's box as it runs, measures, keeps and sends, and what a collector hears of it. It knows
 * the signals at its place, not their causes.
 */
@NullMarked
package zhenzhi.simulator.heard;

import org.jspecify.annotations.NullMarked;
