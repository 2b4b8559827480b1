package zhenzhi.collector.setting;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.audit.AuditService;
import zhenzhi.collector.audit.Deed;
import zhenzhi.collector.database.DatabaseService;

/** Writes into the record which settings are others than at the last start. */
@Singleton
class SettingService {
  private static final Logger LOG = LoggerFactory.getLogger(SettingService.class);

  private final DatabaseService database;
  private final AuditService audit;

  SettingService(DatabaseService database, AuditService audit) {
    this.database = database;
    this.audit = audit;
  }

  /** The entry comes first: a start that dies in between says it again. */
  List<Changed> compare(Map<String, String> settings, Instant now) throws SQLException {
    var changed = Changed.between(database.inTransaction(SettingRepository::known), settings);
    for (var one : changed) {
      LOG.info("A setting is another than at the last start: {}.", one.words());
      audit.note(
          new Deed(
              now, OptionalLong.empty(), "", "", Deed.SETTING, one.words(), OptionalInt.empty()));
    }
    database.inTransaction(connection -> {
      SettingRepository.keep(connection, settings, now);
      return changed;
    });
    return changed;
  }
}
