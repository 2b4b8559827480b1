/**
 * 实地检查: what somebody looks at who goes to a site, and what their answers come to. {@code draw}
 * says which sites, {@code visit} keeps what was found, {@code defect} follows it until it is
 * right.
 */
@NullMarked
package zhenzhi.collector.inspection;

import org.jspecify.annotations.NullMarked;
