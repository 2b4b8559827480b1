package zhenzhi.dashboard.bulletin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zhenzhi.collector.bulletin.Bulletin.Letter;
import zhenzhi.collector.bulletin.Part;
import zhenzhi.dashboard.bulletin.LetterView.Field;
import zhenzhi.dashboard.bulletin.LetterView.Text;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.InputType;
import zhenzhi.dashboard.frame.Mistake;

/** A bulletin's letter and text as somebody edits them. */
record LetterForm(Form form) {
  private static final int LONGEST = 200;
  private static final int LONGEST_TEXT = 20_000;
  private static final int CHARACTERS_IN_A_ROW = 40;
  private static final int MOST_ROWS = 14;

  Letter letter() {
    var dated = date("dated", "成文日期");
    var deadline = date("deadline", "整改期限");
    if (deadline.isBefore(dated)) {
      throw new Mistake("整改期限 " + deadline + " 早于成文日期 " + dated + "。");
    }
    return new Letter(
        line("title", "标题"),
        line("issuer", "发文机关标志"),
        line("prefix", "发文代字"),
        names("addressees"),
        names("copies"),
        line("signer", "署名"),
        dated,
        deadline);
  }

  /** What the form has of the text; parts that are left empty follow the figures again. */
  Map<Part, String> texts() {
    var texts = new EnumMap<Part, String>(Part.class);
    for (var part : Part.values()) {
      var text = form.text(name(part)).replace("\r\n", "\n").strip();
      if (text.length() > LONGEST_TEXT) {
        throw new Mistake("“" + part.heading() + "”太长：最多 " + LONGEST_TEXT + " 个字。");
      }
      if (!text.isEmpty()) {
        texts.put(part, text);
      }
    }
    return texts;
  }

  private String line(String name, String label) {
    var text = form.text(name).strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new Mistake(label + "：要填 1 到 " + LONGEST + " 个字。");
    }
    return text;
  }

  private List<String> names(String name) {
    return Arrays.stream(form.text(name).split("[,，、;；\n\r]+", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private LocalDate date(String name, String label) {
    try {
      return LocalDate.parse(form.text(name));
    } catch (DateTimeException _) {
      throw new Mistake(label + "：要填日期，如 2026-12-01，不能是“" + form.text(name) + "”。");
    }
  }

  /** The fields with what was entered, or else with the letter as it is. */
  static List<Field> fields(Letter letter, Form entered) {
    var fields = new ArrayList<Field>();
    fields.add(field(entered, "title", "标题", "text", letter.title(), ""));
    fields.add(field(entered, "issuer", "发文机关标志（红头）", "text", letter.issuer(), ""));
    fields.add(field(entered, "prefix", "发文代字", "text", letter.prefix(), "文号写成：代字〔年份〕号；号数在签发时给"));
    fields.add(
        field(
            entered,
            "addressees",
            "主送",
            "text",
            String.join("，", letter.addressees()),
            "几个单位用逗号隔开"));
    fields.add(field(entered, "copies", "抄送", "text", String.join("，", letter.copies()), "可以不填"));
    fields.add(field(entered, "signer", "署名", "text", letter.signer(), ""));
    fields.add(field(entered, "dated", "成文日期", "date", letter.dated().toString(), ""));
    fields.add(
        field(entered, "deadline", "整改期限", "date", letter.deadline().toString(), "写进“下步要求”"));
    return fields;
  }

  private static Field field(
      Form entered, String name, String label, String type, String value, String hint) {
    var shown = entered.field(name).orElse(value);
    return new Field(name, label, InputType.of(type, shown), shown, hint);
  }

  /** The parts with what was entered, or else with what they say. */
  static List<Text> texts(Map<Part, String> texts, Map<Part, String> edited, Form entered) {
    return texts.entrySet().stream()
        .map(text -> {
          var value = entered.field(name(text.getKey())).orElse(text.getValue());
          return new Text(
              name(text.getKey()),
              text.getKey().heading(),
              value,
              rows(value),
              edited.containsKey(text.getKey()));
        })
        .toList();
  }

  private static int rows(String value) {
    var rows = value.lines().mapToInt(line -> 1 + line.length() / CHARACTERS_IN_A_ROW).sum() + 1;
    return Math.min(MOST_ROWS, rows);
  }

  private static String name(Part part) {
    return "text-" + part.name().toLowerCase(Locale.ROOT);
  }
}
