package zhenzhi.dashboard.accountability;

import java.util.Arrays;
import java.util.Optional;
import zhenzhi.collector.accountability.Event.Move;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

/** What somebody does about an entry, as the form has it. */
record Said(String step, Form form) {
  static final String WORDS = "words";
  static final String KIND = "kind";

  private static final int LONGEST = 1_000;

  Move move() {
    return Arrays.stream(Move.values())
        .filter(one -> one.name().equals(step) && one != Move.ENTERED)
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no step " + step));
  }

  String words() {
    var words = form.text(WORDS).replace("\r\n", "\n").strip();
    if (words.isEmpty()) {
      throw new Mistake("请写明理由。");
    }
    if (words.length() > LONGEST) {
      throw new Mistake("写得太长了，最多 " + LONGEST + " 个字。");
    }
    return words;
  }

  /** What it is changed to. */
  Optional<String> kind() {
    if (move() != Move.CHANGED) {
      return Optional.empty();
    }
    return form.field(KIND)
        .filter(kind -> !kind.isEmpty())
        .or(() -> {
          throw new Mistake("请选变更成哪一种。");
        });
  }
}
