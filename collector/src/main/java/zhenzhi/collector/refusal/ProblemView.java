package zhenzhi.collector.refusal;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param title of the status
 * @param detail in words for whoever asked
 */
@Serdeable
public record ProblemView(int status, String title, String detail) {}
