package zhenzhi.collector.privacy;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.access.people.ErasureService;
import zhenzhi.collector.audit.AuditService;
import zhenzhi.collector.audit.Deed;

/** Forgets what is over, and writes into the record how much that was. */
@Singleton
class PrivacyService {
  private static final Logger LOG = LoggerFactory.getLogger(PrivacyService.class);

  /** A district loses a few people a year; more than that waits for the next round. */
  private static final int ACCOUNTS_AT_ONCE = 100;

  private final FadingService fading;
  private final ErasureService erasure;
  private final AuditService audit;
  private final PrivacyConfig config;

  PrivacyService(
      FadingService fading, ErasureService erasure, AuditService audit, PrivacyConfig config) {
    this.fading = fading;
    this.erasure = erasure;
    this.audit = audit;
    this.config = config;
  }

  Forgotten forget(Instant now, LocalDate today) throws SQLException {
    var faded = fading.fade(now, today);
    var left = erasure.leftBefore(now.minus(config.accounts()), today, ACCOUNTS_AT_ONCE);
    for (var id : left) {
      erasure.eraseLeft(id, now);
    }
    var forgotten =
        new Forgotten(faded, left.size(), audit.forget(now.minus(config.record()), now));
    if (!forgotten.isNothing()) {
      LOG.info("What was over is forgotten: {}.", forgotten);
      audit.note(
          new Deed(
              now,
              OptionalLong.empty(),
              "",
              "",
              Deed.FORGOTTEN,
              forgotten.words(),
              OptionalInt.empty()));
    }
    return forgotten;
  }
}
