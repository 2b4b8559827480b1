package zhenzhi.collector.imports;

import java.util.Optional;
import zhenzhi.collector.refusal.Refusal;

/** When an import is not written, or not taken back. */
final class ImportRefusal {
  private ImportRefusal() {}

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refusal(Refusal.Kind.CONFLICT, otherwise);
    }
  }

  /**
   * Refuses to undo what is not done, or what others rest on.
   *
   * @param resting the first import that found rows of this one
   */
  static void requireUndoable(long id, boolean isDone, Optional<Long> resting) {
    require(isDone, "import " + id + " is not done");
    require(resting.isEmpty(), "import " + resting.orElse(0L) + " rests on import " + id);
  }
}
