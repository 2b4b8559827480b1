package zhenzhi.collector.imports;

import java.util.List;

/**
 * What a file would do to the register.
 *
 * @param writes of the lines that do anything
 * @param sites that it speaks of and that are there
 */
record RegisterPlan<W>(Plan plan, List<W> writes, List<Long> sites) {}
