package zhenzhi.collector.enrolment;

import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of the newest code of a site.
 *
 * @param salt with which it was hashed
 * @param wrong guesses at it that were wrong
 */
record Invitation(
    long id, byte[] salt, byte[] hash, Instant until, int wrong, Optional<Instant> usedAt) {}
