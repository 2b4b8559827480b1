package zhenzhi.collector.enrolment.authority;

import java.time.Instant;

/**
 * A certificate as it is handed out and kept.
 *
 * @param serial in hexadecimal digits
 * @param certificate in DER, with SHA-256 of it and of its key beside it
 */
public record Issued(
    String serial,
    byte[] certificate,
    byte[] fingerprint,
    byte[] keyFingerprint,
    Instant from,
    Instant until) {}
