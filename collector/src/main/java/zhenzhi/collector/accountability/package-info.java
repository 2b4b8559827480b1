/**
 * 责任追究: what the office enters about somebody who answered for a site then, their appeal, and the
 * answer to it. Nothing is deleted; whoever is not concerned does not learn that there is anything.
 */
@NullMarked
package zhenzhi.collector.accountability;

import org.jspecify.annotations.NullMarked;
