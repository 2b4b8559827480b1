/**
 * 操作指南 as one booklet: what a new keeper does from the first day on, and a card for whatever can be
 * wrong. Read on a phone, signed with one tap, and printed as a book of A4.
 */
@NullMarked
package zhenzhi.dashboard.guide;

import org.jspecify.annotations.NullMarked;
