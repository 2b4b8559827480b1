package zhenzhi.agent.outbox;

import java.util.UUID;

/** What a report is called within its station. */
record ReportKey(UUID boot, long seq) {}
