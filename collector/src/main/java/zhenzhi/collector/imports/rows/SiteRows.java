package zhenzhi.collector.imports.rows;

import static zhenzhi.collector.imports.rows.Layout.ACCESS;
import static zhenzhi.collector.imports.rows.Layout.ACCOUNT;
import static zhenzhi.collector.imports.rows.Layout.ADDRESS;
import static zhenzhi.collector.imports.rows.Layout.CODE;
import static zhenzhi.collector.imports.rows.Layout.COMMUNITY;
import static zhenzhi.collector.imports.rows.Layout.KIND;
import static zhenzhi.collector.imports.rows.Layout.NAME;
import static zhenzhi.collector.imports.rows.Layout.REGISTERED;
import static zhenzhi.collector.imports.rows.Layout.SUBDISTRICT;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.imports.sheet.Sheet;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.StationKind;

/** Reads sites of the register. */
public final class SiteRows {
  private static final int LONGEST = 60;

  /** What lies before it was mistyped, or is a spreadsheet's empty date. */
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private static final Map<String, StationKind> KINDS =
      Map.of(
          "村", StationKind.VILLAGE,
          "社区", StationKind.COMMUNITY,
          "机关", StationKind.AGENCY,
          "学校", StationKind.SCHOOL,
          "企业", StationKind.ENTERPRISE);

  private static final Map<String, Access> ACCESSES =
      Map.of(
          "卫星C波段", Access.SATELLITE_C,
          "C波段", Access.SATELLITE_C,
          "卫星Ku波段", Access.SATELLITE_KU,
          "Ku波段", Access.SATELLITE_KU,
          "宽带IPTV", Access.IPTV,
          "IPTV", Access.IPTV,
          "宽带", Access.IPTV,
          "有线电视", Access.CABLE,
          "有线", Access.CABLE);

  private SiteRows() {}

  public static Rows<SiteRow> read(Sheet sheet, LocalDate today) {
    return Rows.of(sheet, Layout.SITES, cells -> row(cells, today), SiteRow::code);
  }

  private static Optional<SiteRow> row(Cells cells, LocalDate today) {
    var code = cells.code(CODE);
    var name = cells.text(NAME, LONGEST);
    var kind = cells.choice(KIND, KINDS);
    var subdistrict = cells.text(SUBDISTRICT, LONGEST);
    var community = cells.text(COMMUNITY, LONGEST);
    var access = cells.choice(ACCESS, ACCESSES);
    var registered = cells.day(REGISTERED);
    var address = cells.text(ADDRESS, 2 * LONGEST);
    var account = cells.text(ACCOUNT, LONGEST);
    if (registered.filter(today::isBefore).isPresent()) {
      cells.bad(REGISTERED, "还没有到这一天");
    }
    if (registered.filter(day -> day.isBefore(EARLIEST)).isPresent()) {
      cells.bad(REGISTERED, "早于 2000 年，那时还没有远程教育站点");
    }
    return code.isPresent()
            && name.isPresent()
            && kind.isPresent()
            && subdistrict.isPresent()
            && access.isPresent()
        ? Optional.of(
            new SiteRow(
                code.get(),
                name.get(),
                kind.get(),
                access.get(),
                subdistrict.get(),
                community,
                registered,
                address,
                account))
        : Optional.empty();
  }
}
