package zhenzhi.standalone.example;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.inspection.Answer;
import zhenzhi.collector.inspection.Answered;
import zhenzhi.collector.inspection.FollowUp;
import zhenzhi.collector.inspection.Item;
import zhenzhi.collector.inspection.Sheet;
import zhenzhi.collector.inspection.defect.Defect;
import zhenzhi.collector.inspection.defect.DefectService;
import zhenzhi.collector.inspection.visit.Filled;
import zhenzhi.collector.inspection.visit.InspectionService;
import zhenzhi.collector.ticket.desk.Slip;
import zhenzhi.protocol.StationCode;

/** Visits to some sites in the last days; at every second one something is to be put right. */
record Visits(InspectionService visits, DefectService defects, Sheet sheet, Account office) {
  private static final int MOST = 6;
  private static final int DAYS_TO_RECTIFY = 15;

  /** No ticket is opened for what is not broken. */
  private static boolean isOfBooks(Item item) {
    return item.known() == Item.Known.STUDY && item.followUp() instanceof FollowUp.Rectify;
  }

  void enter(StationCode own, List<StationCode> sites, Instant now) throws SQLException {
    visit(own, true, now.minus(Duration.ofDays(1)), now);
    for (var nth = 0; nth < Math.min(MOST, sites.size()); nth++) {
      var visit = visit(sites.get(nth), nth % 2 == 0, now.minus(Duration.ofDays(nth + 2L)), now);
      if (nth == 0) {
        done(visit, now);
      }
    }
  }

  private long visit(StationCode code, boolean isWrong, Instant at, Instant now)
      throws SQLException {
    var due = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(DAYS_TO_RECTIFY);
    var filled = new Filled("周检查员", "", answers(isWrong), due);
    var slip = Optional.of(new Slip(UUID.randomUUID(), at));
    return visits.keep(office, code, filled, slip, now);
  }

  private List<Answered> answers(boolean isWrong) {
    var answers = new ArrayList<Answered>();
    var wrong = isWrong ? sheet.items().stream().filter(Visits::isOfBooks).findFirst() : none();
    for (var item : sheet.items()) {
      var answer =
          switch (item.kind()) {
            case YES_NO ->
                wrong.filter(item::equals).isPresent()
                    ? new Answer.No("只记到上个月", item.followUp())
                    : new Answer.Yes();
            case NUMBER -> new Answer.Count(1);
            case WORDS -> new Answer.Words("群众想多看种植养殖的课");
          };
      answers.add(new Answered(item.key(), item.question(), answer));
    }
    return answers;
  }

  private static Optional<Item> none() {
    return Optional.empty();
  }

  private void done(long visit, Instant now) throws SQLException {
    for (var defect : defects.of(office.scope(), visit)) {
      if (isTheirs(defect)) {
        defects.done(office, defect.id(), "补记好了，拍了照片", now);
      }
    }
  }

  private static boolean isTheirs(Defect defect) {
    return defect.isOpen() && defect.due().isPresent();
  }
}
