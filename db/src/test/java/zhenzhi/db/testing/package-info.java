/**
 * Real databases for tests: one server per JVM, a new migrated database in a tenth of a second.
 *
 * <p>Turns the flavour that a test run asks for into a server of that flavour, or into a skipped
 * test that names what is missing.
 */
@NullMarked
package zhenzhi.db.testing;

import org.jspecify.annotations.NullMarked;
