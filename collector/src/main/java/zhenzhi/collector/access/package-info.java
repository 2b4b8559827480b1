/**
 * Who may see and do what: accounts, log-in, sessions, roles and scopes.
 *
 * <p>Answers every request with an identity or a refusal, and never with a page.
 */
@NullMarked
package zhenzhi.collector.access;

import org.jspecify.annotations.NullMarked;
