package zhenzhi.agent.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts reports together that were written together: all of them are there, or none. */
final class Joined {
  private final List<Part> begun = new ArrayList<>();
  private final Map<Long, Part> open = new TreeMap<>();

  /**
   * A report that was found.
   *
   * @param size of its payload
   */
  record Part(ReportFrame frame, long location, int size) {}

  /** Answers with what is complete with this frame. */
  List<Part> take(ReportFrame frame, long location, int length) {
    if (!begun.isEmpty() && begun.getLast().frame().place() + 1 != frame.place()) {
      giveUp();
    }
    begun.add(new Part(frame, location, length - ReportFrame.HEAD));
    if (frame.joined()) {
      return List.of();
    }
    var complete = List.copyOf(begun);
    begun.clear();
    return complete;
  }

  private void giveUp() {
    begun.forEach(part -> open.put(part.frame().place(), part));
    begun.clear();
  }

  /** What was never completed, by its place. */
  Map<Long, Part> open() {
    giveUp();
    return open;
  }
}
