package zhenzhi.dashboard.inspection.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import zhenzhi.collector.inspection.FollowUp;
import zhenzhi.collector.inspection.Item;
import zhenzhi.collector.inspection.Item.Known;
import zhenzhi.collector.inspection.Sheet;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.inspection.sheet.KnownService.Site;
import zhenzhi.dashboard.inspection.sheet.SheetView.Asked;

/** Puts check sheets into words. */
final class SheetViews {
  private SheetViews() {}

  /**
   * What is filled in, and where it goes.
   *
   * @param version of the visit that is corrected; 0 for a new one
   */
  record Filling(String action, int version, SheetForm form, String problem) {}

  static SheetView of(Sheet sheet, Site site, Filling filling) {
    var form = filling.form().form();
    var items = sheet.items();
    return new SheetView(
        site.code().value(),
        site.name(),
        site.place(),
        filling.action(),
        filling.version() > 0,
        filling.version(),
        IntStream.range(0, items.size())
            .mapToObj(nth -> asked(items.get(nth), nth + 1, site.known(), filling.form()))
            .toList(),
        form.text("inspector"),
        form.text("witness"),
        form.text("due"),
        form.text("reason"),
        filling.problem());
  }

  private static Asked asked(Item item, int nth, Map<Known, String> known, SheetForm form) {
    return new Asked(
        nth,
        item.key(),
        item.question(),
        item.kind().name(),
        known.getOrDefault(item.known(), ""),
        form.form().text(SheetForm.said(item)),
        form.form().text(SheetForm.words(item)),
        followUps(item, form));
  }

  /** What the sheet suggests stands first. */
  private static List<Choice> followUps(Item item, SheetForm form) {
    var all = new ArrayList<FollowUp>();
    all.add(item.followUp());
    for (var other :
        List.of(
            new FollowUp.Rectify(), new FollowUp.Note(), new FollowUp.Ticket(Complaint.OTHER))) {
      if (!all.contains(other)
          && !(other instanceof FollowUp.Ticket && item.followUp() instanceof FollowUp.Ticket)) {
        all.add(other);
      }
    }
    var entered = form.form().text(SheetForm.followUp(item));
    var chosen = entered.isEmpty() ? item.followUp().code() : entered;
    return all.stream()
        .map(one -> new Choice(one.code(), SheetWords.of(one), one.code().equals(chosen)))
        .toList();
  }
}
