/**
 * Works figures out again from raw facts and events, by other ways than the service: plain SQL that
 * only fetches, and arithmetic of its own. Must not use a class of the service.
 */
@NullMarked
package zhenzhi.standalone.year.recount;

import org.jspecify.annotations.NullMarked;
