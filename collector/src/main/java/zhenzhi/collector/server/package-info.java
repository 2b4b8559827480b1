/**
 * What the database's server does on its own, beside the service: standbys follow it, slots keep
 * log for them, jobs compress. Looks and tells; changes nothing.
 */
@NullMarked
package zhenzhi.collector.server;

import org.jspecify.annotations.NullMarked;
