/**
 * What whoever runs a district does to it while boxes report: updates of collectors and of the
 * schema, backups and restores. Each ends with an audit: what was sent is what is stored.
 */
@NullMarked
package zhenzhi.standalone.operation;

import org.jspecify.annotations.NullMarked;
