/** 责任人: who answers for a site and did before, sites that nobody looks after, and hand-overs. */
@NullMarked
package zhenzhi.dashboard.responsibility;

import org.jspecify.annotations.NullMarked;
