package zhenzhi.collector.inspection.defect;

import java.util.Collection;
import java.util.List;
import zhenzhi.collector.inspection.Answer;
import zhenzhi.collector.inspection.Answered;
import zhenzhi.collector.inspection.FollowUp;

/**
 * What a sheet, or a correction of it, makes of the defects of its visit.
 *
 * @param opened what is new
 * @param ended what is none after all
 */
record Settling(List<Answered> opened, List<Defect> ended) {
  Settling {
    opened = List.copyOf(opened);
    ended = List.copyOf(ended);
  }

  /** What stays a defect with the same follow-up goes on as it is, with its ticket and its day. */
  static Settling of(Collection<Defect> before, Collection<Answered> answers) {
    var valid =
        before.stream()
            .filter(one -> one.ending().filter(Ending.Corrected.class::isInstance).isEmpty())
            .toList();
    return new Settling(
        answers.stream()
            .filter(Settling::isDefect)
            .filter(answered -> valid.stream().noneMatch(one -> is(one, answered)))
            .toList(),
        valid.stream()
            .filter(Defect::isOpen)
            .filter(one -> answers.stream().noneMatch(answered -> is(one, answered)))
            .toList());
  }

  private static boolean isDefect(Answered answered) {
    return answered.answer() instanceof Answer.No no && !(no.followUp() instanceof FollowUp.Note);
  }

  private static boolean is(Defect defect, Answered answered) {
    return defect.item().equals(answered.item())
        && answered.answer() instanceof Answer.No no
        && no.followUp().equals(defect.followUp());
  }
}
