package zhenzhi.collector.imports.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import zhenzhi.collector.imports.sheet.Reading.Read;
import zhenzhi.collector.imports.sheet.Reading.Unreadable;
import zhenzhi.collector.imports.sheet.Sheet.Line;

/** Reads text with commas, or with tabs when its first line has no comma. */
final class CsvFile {
  private CsvFile() {}

  static Reading read(byte[] file) {
    return CsvText.decode(file)
        .map(CsvFile::read)
        .orElseGet(
            () -> new Unreadable("这不是表格文件，或者文字编码认不出来（认得 UTF-8 和 GBK）。请上传 .xlsx，或者另存为“CSV UTF-8”。"));
  }

  private static Reading read(String text) {
    var head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    var separator = head.contains(",") || !head.contains("\t") ? ',' : '\t';
    var lines = new ArrayList<Line>();
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .allowExtraCharsAfterClosingQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      var number = 0;
      for (var record : reader) {
        number++; // by rows, not by lines: that is what a spreadsheet shows
        if (record.getFieldCount() > Bounds.COLUMNS) {
          return new Unreadable("第 " + number + " 行有 " + record.getFieldCount() + " 列，太多了。");
        }
        var line = line(number, record);
        if (!line.values().isEmpty()) {
          lines.add(line);
        }
        if (lines.size() > Bounds.ROWS + 1) {
          return new Unreadable("超过 " + Bounds.ROWS + " 行。请分成几个文件，一个一个导入。");
        }
      }
    } catch (CsvParseException broken) {
      return new Unreadable("第 " + (lines.size() + 1) + " 行以后读不下去：引号没有成对，或者一格太长。");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable); // there is no file, only text in memory
    }
    return new Read(new Sheet(lines, List.of()));
  }

  private static Line line(int number, CsvRecord record) {
    var values = new TreeMap<Integer, Value>();
    for (var column = 0; column < record.getFieldCount(); column++) {
      var value = Value.text(record.getField(column));
      if (!value.isBlank()) {
        values.put(column, harmless(value));
      }
    }
    return new Line(number, values);
  }

  private static Value harmless(Value value) {
    return value.shown().startsWith("=") ? new Value.Refused(value.shown(), Value.FORMULA) : value;
  }
}
