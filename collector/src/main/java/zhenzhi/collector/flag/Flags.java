package zhenzhi.collector.flag;

import java.util.List;

/**
 * Some of the flags that were looked for, without their events.
 *
 * @param total how many there are
 */
public record Flags(List<Flag> lines, long total) {}
