package zhenzhi.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Decoded.Reason;

/** Values that a stranger chose. */
final class Foreign {
  private static final int SHOWN = 60;

  private Foreign() {}

  /** {@code value} as plain text of a length in code points. */
  static String text(String path, @Nullable Object value, int least, int most) {
    if (!(value instanceof String text)) {
      throw new Unfit(Reason.MALFORMED, path, shown(value) + textOf(least, most));
    }
    var length = text.codePointCount(0, text.length());
    if (length < least || length > most) {
      throw new Unfit(Reason.OUT_OF_RANGE, path, shown(value) + textOf(least, most));
    }
    if (!Text.isPlain(text)) {
      var why = shown(value) + ", expected no control characters";
      throw new Unfit(Reason.OUT_OF_RANGE, path, why);
    }
    return text;
  }

  /** As it may stand in logs and tables: short, and on one line. */
  static String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "absent";
      case String text -> "'" + Text.fitted(text, SHOWN) + "'";
      case Map<?, ?> _ -> "an object";
      case List<?> _ -> "a list";
      default -> Text.fitted(value.toString(), SHOWN);
    };
  }

  private static String textOf(int least, int most) {
    return ", expected text of " + least + " to " + most + " characters";
  }
}
