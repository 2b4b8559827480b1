/**
 * A PostgreSQL of one's own: started with the process that uses it, and never left behind by it.
 *
 * <p>Turns a directory into a running server on the loopback interface. It keeps what was committed
 * as any PostgreSQL does; it must not listen to other machines, and must not run without a
 * password.
 */
@NullMarked
package zhenzhi.db.embedded;

import org.jspecify.annotations.NullMarked;
