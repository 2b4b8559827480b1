package zhenzhi.dashboard.station;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import zhenzhi.collector.station.picture.StationPicture;
import zhenzhi.collector.station.picture.StationService;
import zhenzhi.collector.ticket.report.ReportService;
import zhenzhi.collector.ticket.report.SiteFile;
import zhenzhi.dashboard.book.ReminderService;
import zhenzhi.dashboard.book.ReminderView;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.protocol.StationCode;

/** Brings together what a keeper wants to know of the site. */
@Singleton
class OwnService {
  private final StationService stations;
  private final QuestionService questions;
  private final ReportService reports;
  private final ReminderService reminders;

  OwnService(
      StationService stations,
      QuestionService questions,
      ReportService reports,
      ReminderService reminders) {
    this.stations = stations;
    this.questions = questions;
    this.reports = reports;
    this.reminders = reminders;
  }

  /** What is known of a keeper's own site. */
  record Own(StationPicture picture, Questions questions, SiteFile reported, ReminderView books) {}

  Own of(Reader reader, StationCode code) throws SQLException {
    var now = reader.times().now();
    return new Own(
        stations.get(reader.scope(), code, now),
        questions.of(reader, code),
        reports.of(reader.scope(), code, reader.account().id(), now),
        reminders.of(reader, code));
  }
}
