/**
 * What pages show, for scripts: JSON under {@code /api/v1}.
 *
 * <p>Only turns requests into calls of the features' services and their answers into views; every
 * answer is cut to the scope of whoever asks.
 */
@NullMarked
package zhenzhi.collector.api;

import org.jspecify.annotations.NullMarked;
