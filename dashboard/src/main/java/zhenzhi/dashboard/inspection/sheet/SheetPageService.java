package zhenzhi.dashboard.inspection.sheet;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import zhenzhi.collector.inspection.InspectionConfig;
import zhenzhi.collector.inspection.Sheet;
import zhenzhi.collector.inspection.visit.Filled;
import zhenzhi.collector.inspection.visit.Inspection;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.inspection.sheet.SheetViews.Filling;
import zhenzhi.protocol.StationCode;

/** Brings together the sheet, the site and what was filled in. */
@Singleton
class SheetPageService {
  private final Sheet sheet;
  private final InspectionConfig config;
  private final KnownService sites;

  SheetPageService(Sheet sheet, InspectionConfig config, KnownService sites) {
    this.sheet = sheet;
    this.config = config;
    this.sites = sites;
  }

  SheetView sheet(Reader reader, StationCode code, Filling filling) throws SQLException {
    return SheetViews.of(sheet, sites.of(reader, code), filling);
  }

  /** What was asked then is asked again, whatever the sheet asks by now. */
  SheetView correction(Reader reader, Inspection visit, Filling filling) throws SQLException {
    return SheetViews.of(asked(visit), sites.of(reader, visit.code()), filling);
  }

  /** Nobody types what is known. */
  SheetForm empty(Reader reader, StationCode code) throws SQLException {
    return SheetForm.empty(reader.account().person(), sites.of(reader, code).keeper(), due(reader));
  }

  Filled filled(SheetForm form, Reader reader) {
    return form.filled(sheet, reader.times().today());
  }

  Filled corrected(SheetForm form, Inspection visit, Reader reader) {
    return form.filled(asked(visit), reader.times().today());
  }

  /** What was signed, to be corrected. */
  SheetForm signed(Inspection visit, Reader reader) {
    return SheetForm.of(asked(visit), visit.last(), due(reader));
  }

  private Sheet asked(Inspection visit) {
    return sheet.asAsked(visit.last().answers());
  }

  private LocalDate due(Reader reader) {
    return reader.times().today().plusDays(config.rectifyDays());
  }
}
