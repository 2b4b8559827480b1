/**
 * The way to the database: waits for it, brings its schema up to date, and says how it is.
 *
 * <p>The process starts without it and answers "not ready" until it is there.
 */
@NullMarked
package zhenzhi.collector.database;

import org.jspecify.annotations.NullMarked;
