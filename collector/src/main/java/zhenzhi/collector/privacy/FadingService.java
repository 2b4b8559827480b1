package zhenzhi.collector.privacy;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import zhenzhi.collector.book.Shelf;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.privacy.Forgotten.Faded;

/** Takes out what is over by itself, without anybody having closed an account. */
@Singleton
class FadingService {
  private final DatabaseService database;
  private final Shelf shelf;
  private final PrivacyConfig config;

  FadingService(DatabaseService database, Shelf shelf, PrivacyConfig config) {
    this.database = database;
    this.shelf = shelf;
    this.config = config;
  }

  Faded fade(Instant now, LocalDate today) throws SQLException {
    return database.inTransaction(connection -> {
      var numbers =
          NumberRepository.delete(
              connection, today.minusDays(config.numbers().toDays()), now.minus(config.numbers()));
      var photos = PictureRepository.delete(connection, now.minus(config.photos()));
      var names = 0;
      for (var book : shelf.books()) {
        names +=
            NameRepository.fade(
                connection,
                book,
                today.minusDays(config.books().toDays()),
                now.minus(config.books()));
      }
      return new Faded(numbers, photos, names);
    });
  }
}
