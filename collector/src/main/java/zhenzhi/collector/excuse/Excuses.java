package zhenzhi.collector.excuse;

import java.util.List;

/**
 * Some of the excuses that were looked for.
 *
 * @param total how many there are
 */
public record Excuses(List<Excuse> lines, long total) {}
