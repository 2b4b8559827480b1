package zhenzhi.agent.outbox;

/**
 * What the box knows of its own start.
 *
 * @param kernelBoot drawn by the kernel at every start
 * @param leftCrashRecord whether the kernel recorded its own crash before
 */
public record BoxStart(String kernelBoot, boolean leftCrashRecord) {}
