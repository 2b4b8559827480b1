package zhenzhi.collector.imports.sheet;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;

/** Tells numbers from dates: in a workbook they differ only in how they are shown. */
final class XlsxDates {
  private static final int MOST_DIGITS = 40;

  private final StylesTable styles;
  private final boolean from1904;

  XlsxDates(StylesTable styles, boolean from1904) {
    this.styles = styles;
    this.from1904 = from1904;
  }

  /** What the number is that stands in a cell of that style. */
  Value value(String written, int style) {
    var number = new BigDecimal(written);
    if (Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
      return new Value.Refused(written, "是一个大得离谱的数字"); // written out it would fill the memory
    }
    if (style < 0 || style >= styles.getNumCellStyles()) {
      return new Value.Numeral(number);
    }
    var shown = styles.getStyleAt(style);
    var days = number.doubleValue();
    if (!DateUtil.isADateFormat(shown.getDataFormat(), shown.getDataFormatString())
        || !DateUtil.isValidExcelDate(days)) {
      return new Value.Numeral(number);
    }
    return new Value.Moment(DateUtil.getLocalDateTime(days, from1904, true), number);
  }
}
