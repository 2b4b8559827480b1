/**
 * What it means that something is out of order: pure rules, one for each subject, each with its
 * reasons, what was ruled out, and what is missing to be surer.
 */
@NullMarked
package zhenzhi.collector.diagnosis.rule;

import org.jspecify.annotations.NullMarked;
