/**
 * 责任: who answers for a site, who did on any day before, and which sites nobody looks after.
 *
 * <p>The duties themselves are those of the register ({@code station}); here they are changed with
 * a date and a reason, and looked back at.
 */
@NullMarked
package zhenzhi.collector.responsibility;

import org.jspecify.annotations.NullMarked;
