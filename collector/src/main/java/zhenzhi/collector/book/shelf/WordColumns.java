package zhenzhi.collector.book.shelf;

import java.util.Map;
import zhenzhi.collector.book.page.Word;

/** A word as the columns of {@code book_word} and {@code book_said}, and back. */
record WordColumns(Kind kind, Map<String, String> said) {
  /** Names that stay, whatever the classes are called one day. */
  enum Kind {
    ENTERED,
    CORRECTED,
    WITHDRAWN,
    RESTORED
  }

  static WordColumns of(Word word) {
    return switch (word) {
      case Word.Entered(var said) -> new WordColumns(Kind.ENTERED, said);
      case Word.Corrected(var said) -> new WordColumns(Kind.CORRECTED, said);
      case Word.Withdrawn() -> new WordColumns(Kind.WITHDRAWN, Map.of());
      case Word.Restored() -> new WordColumns(Kind.RESTORED, Map.of());
    };
  }

  Word word() {
    return switch (kind) {
      case ENTERED -> new Word.Entered(said);
      case CORRECTED -> new Word.Corrected(said);
      case WITHDRAWN -> new Word.Withdrawn();
      case RESTORED -> new Word.Restored();
    };
  }
}
