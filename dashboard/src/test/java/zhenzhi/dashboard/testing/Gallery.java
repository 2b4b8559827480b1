package zhenzhi.dashboard.testing;

import static zhenzhi.dashboard.testing.District.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.bulletin.Bulletin.State;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.collector.station.situation.Situation.How;
import zhenzhi.dashboard.accountability.AccountabilitySamples;
import zhenzhi.dashboard.assessment.AssessmentSamples;
import zhenzhi.dashboard.audit.AuditSamples;
import zhenzhi.dashboard.book.BookSamples;
import zhenzhi.dashboard.box.BoxSamples;
import zhenzhi.dashboard.bulletin.BulletinSamples;
import zhenzhi.dashboard.content.ContentSamples;
import zhenzhi.dashboard.content.PlanSamples;
import zhenzhi.dashboard.diagnosis.DiagnosisSamples;
import zhenzhi.dashboard.diagnosis.ReviewSamples;
import zhenzhi.dashboard.duty.DutySamples;
import zhenzhi.dashboard.excuse.ExcuseSamples;
import zhenzhi.dashboard.flag.CheckSamples;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.frame.ProblemView;
import zhenzhi.dashboard.guide.GuideSamples;
import zhenzhi.dashboard.imports.ImportSamples;
import zhenzhi.dashboard.inspection.InspectionSamples;
import zhenzhi.dashboard.inspection.sheet.SheetSamples;
import zhenzhi.dashboard.login.LoginView;
import zhenzhi.dashboard.login.OwnPasswordView;
import zhenzhi.dashboard.login.SecondSamples;
import zhenzhi.dashboard.login.SecondView;
import zhenzhi.dashboard.notice.NoticeSamples;
import zhenzhi.dashboard.office.DeliverySamples;
import zhenzhi.dashboard.office.QuarantineView;
import zhenzhi.dashboard.office.ServiceView;
import zhenzhi.dashboard.overview.OverviewSamples;
import zhenzhi.dashboard.people.PeopleSamples;
import zhenzhi.dashboard.policy.PolicySamples;
import zhenzhi.dashboard.ranking.RankingSamples;
import zhenzhi.dashboard.ranking.WaitingView;
import zhenzhi.dashboard.rectification.OrderSamples;
import zhenzhi.dashboard.report.ReportSamples;
import zhenzhi.dashboard.responsibility.ResponsibleSamples;
import zhenzhi.dashboard.station.StationSamples;
import zhenzhi.dashboard.study.StudySamples;
import zhenzhi.dashboard.supervision.SupervisionSamples;
import zhenzhi.dashboard.survey.SurveySamples;
import zhenzhi.dashboard.ticket.TicketSamples;
import zhenzhi.dashboard.training.TrainingSamples;
import zhenzhi.dashboard.wear.WearSamples;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Tone;
import zhenzhi.protocol.Playback.Category;

/** Every page with little, much and nothing in it. */
public final class Gallery {
  private static final List<Integer> USUAL = List.of(360, 1366);
  private static final List<Integer> WIDE = List.of(360, 1366, 1920);
  private static final Situation PLAYING = new Situation.Playing("乡村振兴政策解读", Category.THEORY, NOON);
  private static final Situation LOST = new Situation.Offline(NOON.minusSeconds(7_380), How.LOST);

  private Gallery() {}

  /** One page in one state. */
  public record Picture(String name, List<Integer> widths, String html) {
    @Override
    public String toString() {
      return name;
    }
  }

  public static List<Picture> all() {
    var all = new ArrayList<Picture>();
    all.add(page("overview-much", WIDE, "overview", "总览", OverviewSamples.of(250)));
    all.add(page("overview-little", WIDE, "overview", "总览", OverviewSamples.of(3)));
    all.add(page("overview-none", USUAL, "overview", "总览", OverviewSamples.of(0)));
    all.add(
        page("overview-nofind", USUAL, "overview", "总览", OverviewSamples.of(12, "没有的", "line")));
    all.add(page("station-playing", WIDE, "station", "站点", StationSamples.full(PLAYING)));
    all.add(page("station-lost", USUAL, "station", "站点", StationSamples.full(LOST)));
    all.add(page("station-empty", USUAL, "station", "站点", StationSamples.empty()));
    all.add(page("station-complete", USUAL, "station", "站点", StationSamples.complete(PLAYING)));
    all.add(page("boxes-much", WIDE, "boxes", "证书", BoxSamples.list(130, "none")));
    all.add(page("boxes-little", USUAL, "boxes", "证书", BoxSamples.list(9, "look")));
    all.add(page("boxes-none", USUAL, "boxes", "证书", BoxSamples.list(0, "look")));
    all.add(page("box-none", USUAL, "stationbox", "站点", BoxSamples.none()));
    all.add(page("box-invited", USUAL, "stationbox", "站点", BoxSamples.invited()));
    all.add(page("box-much", WIDE, "stationbox", "站点", BoxSamples.much()));
    all.add(page("box-soon", USUAL, "stationbox", "站点", BoxSamples.soon()));
    all.add(page("box-doubled", USUAL, "stationbox", "站点", BoxSamples.doubled()));
    all.add(page("box-revoked", USUAL, "stationbox", "站点", BoxSamples.revoked()));
    all.add(page("box-granted", USUAL, "stationbox", "站点", BoxSamples.granted()));
    all.add(page("box-strange", USUAL, "stationbox", "站点", BoxSamples.strange()));
    all.add(own("own-playing", PLAYING));
    all.add(own("own-standby", new Situation.Standby(Optional.of(NOON.minusSeconds(80_000)))));
    all.add(own("own-lost", LOST));
    all.add(own("own-off", new Situation.Offline(NOON.minusSeconds(7_380), How.STOPPED)));
    all.add(
        new Picture(
            "own-diagnosed", USUAL, Rendered.own("own", "本站", StationSamples.ownDiagnosed())));
    all.add(
        new Picture(
            "own-repaired", USUAL, Rendered.own("own", "本站", StationSamples.ownRepaired())));
    all.add(new Picture("own-empty", USUAL, Rendered.own("own", "本站", StationSamples.ownEmpty())));
    all.add(page("diagnoses-much", WIDE, "diagnoses", "诊断", DiagnosisSamples.list(29)));
    all.add(page("diagnoses-none", USUAL, "diagnoses", "诊断", DiagnosisSamples.list(0)));
    all.add(own("diagnoses-own", "诊断", "diagnoses", DiagnosisSamples.own()));
    all.add(page("diagnosis", WIDE, "diagnosis", "诊断", DiagnosisSamples.dish(Role.OFFICE)));
    all.add(own("diagnosis-own", "诊断", "diagnosis", DiagnosisSamples.dish(Role.KEEPER)));
    all.add(page("diagnosis-over", USUAL, "diagnosis", "诊断", DiagnosisSamples.over()));
    all.add(page("diagnosis-wrong", USUAL, "diagnosis", "诊断", DiagnosisSamples.wronglyEntered()));
    all.add(page("review-much", WIDE, "review", "误判复盘", ReviewSamples.of(26)));
    all.add(page("review-little", USUAL, "review", "误判复盘", ReviewSamples.of(2)));
    all.add(page("review-none", USUAL, "review", "误判复盘", ReviewSamples.of(0)));
    all.add(page("review-nofind", USUAL, "review", "误判复盘", ReviewSamples.nothingFound()));
    all.add(page("incidents-much", WIDE, "incidents", "事件", DiagnosisSamples.incidents(2, 6)));
    all.add(
        page("incidents-further", USUAL, "incidents", "事件", DiagnosisSamples.incidentsFurther()));
    all.add(page("incidents-none", USUAL, "incidents", "事件", DiagnosisSamples.incidents(0, 0)));
    all.add(page("incident-little", USUAL, "incident", "事件", DiagnosisSamples.incident(8)));
    all.add(page("incident-much", USUAL, "incident", "事件", DiagnosisSamples.incident(300)));
    all.add(page("tickets-much", WIDE, "tickets", "工单", TicketSamples.list(23)));
    all.add(page("entry", USUAL, "entry", "工单", ReportSamples.empty()));
    all.add(page("entry-wrong", USUAL, "entry", "工单", ReportSamples.wrong()));
    all.add(page("tickets-none", USUAL, "tickets", "工单", TicketSamples.list(0)));
    all.add(page("tickets-near", USUAL, "tickets", "工单", TicketSamples.near(23)));
    all.add(page("board-much", WIDE, "board", "工单看板", TicketSamples.board(40)));
    all.add(page("board-none", USUAL, "board", "工单看板", TicketSamples.board(0)));
    all.add(page("calendar-much", WIDE, "calendar", "到期日历", TicketSamples.calendar(40)));
    all.add(page("calendar-none", USUAL, "calendar", "到期日历", TicketSamples.calendar(0)));
    all.add(page("ticket-office", WIDE, "ticket", "工单", TicketSamples.open(Role.OFFICE)));
    all.add(page("ticket-repairs", USUAL, "ticket", "工单", TicketSamples.onSite()));
    all.add(page("ticket-wrong", USUAL, "ticket", "工单", TicketSamples.wrong()));
    all.add(page("ticket-late", USUAL, "ticket", "工单", TicketSamples.tooLate()));
    all.add(page("ticket-paused", USUAL, "ticket", "工单", TicketSamples.paused()));
    all.add(page("ticket-closed", USUAL, "ticket", "工单", TicketSamples.closed()));
    all.add(page("responsible", WIDE, "responsible", "责任人", ResponsibleSamples.full()));
    all.add(page("responsible-read", USUAL, "responsible", "责任人", ResponsibleSamples.read()));
    all.add(page("responsible-wrong", USUAL, "responsible", "责任人", ResponsibleSamples.wrong()));
    all.add(page("responsible-none", USUAL, "responsible", "责任人", ResponsibleSamples.none()));
    all.add(page("numbers", USUAL, "numbers", "电话", ResponsibleSamples.numbers(4)));
    all.add(page("numbers-none", USUAL, "numbers", "电话", ResponsibleSamples.numbers(0)));
    all.add(page("unattended", USUAL, "unattended", "责任人", ResponsibleSamples.unattended()));
    all.add(page("unattended-none", USUAL, "unattended", "责任人", ResponsibleSamples.attended()));
    all.add(page("handover", USUAL, "handover", "交接单", ResponsibleSamples.sheet()));
    all.add(
        page("accountabilities", WIDE, "accountabilities", "责任追究", AccountabilitySamples.list(5)));
    all.add(
        page(
            "accountabilities-none",
            USUAL,
            "accountabilities",
            "责任追究",
            AccountabilitySamples.list(0)));
    all.add(own("accountabilities-own", "责任追究", "accountabilities", AccountabilitySamples.own(1)));
    all.add(
        own("accountabilities-own-none", "责任追究", "accountabilities", AccountabilitySamples.own(0)));
    all.add(own("accountability-mine", "责任追究", "accountability", AccountabilitySamples.mine()));
    all.add(own("accountability-wrong", "责任追究", "accountability", AccountabilitySamples.wrong()));
    all.add(
        own("accountability-revoked", "责任追究", "accountability", AccountabilitySamples.revoked()));
    all.add(
        page(
            "accountability-answer",
            WIDE,
            "accountability",
            "责任追究",
            AccountabilitySamples.appealed()));
    all.add(page("accountable", WIDE, "accountable", "责任追究", AccountabilitySamples.form()));
    all.add(
        page("accountable-wrong", USUAL, "accountable", "责任追究", AccountabilitySamples.formWrong()));
    all.add(
        page(
            "accountable-nobody",
            USUAL,
            "accountable",
            "责任追究",
            AccountabilitySamples.formNobody()));
    all.add(page("inspections-much", WIDE, "inspections", "实地检查", InspectionSamples.month(37)));
    all.add(page("inspections-none", USUAL, "inspections", "实地检查", InspectionSamples.month(0)));
    all.add(page("inspections-wrong", USUAL, "inspections", "实地检查", InspectionSamples.wrong()));
    all.add(page("defects-much", WIDE, "defects", "实地检查", InspectionSamples.defects(9)));
    all.add(page("defects-none", USUAL, "defects", "实地检查", InspectionSamples.defects(0)));
    all.add(page("defects-wrong", USUAL, "defects", "实地检查", InspectionSamples.defectsWrong()));
    all.add(page("sheet-empty", USUAL, "sheet", "实地检查", SheetSamples.empty()));
    all.add(page("sheet-unknown", USUAL, "sheet", "实地检查", SheetSamples.unknown()));
    all.add(page("sheet-wrong", USUAL, "sheet", "实地检查", SheetSamples.wrong()));
    all.add(page("sheet-correction", USUAL, "sheet", "实地检查", SheetSamples.correction()));
    all.add(page("sheet-blank", USUAL, "blank", "实地检查", SheetSamples.empty()));
    all.add(page("visit-much", WIDE, "visit", "实地检查", SheetSamples.visit(Role.OFFICE)));
    all.add(page("visit-good", USUAL, "visit", "实地检查", SheetSamples.good()));
    all.add(page("visit-refused", USUAL, "visit", "实地检查", SheetSamples.refused()));
    all.add(own("visit-own", "本站", "visit", SheetSamples.visit(Role.KEEPER)));
    all.add(page("trainings-much", WIDE, "trainings", "培训", TrainingSamples.much()));
    all.add(page("trainings-many", USUAL, "trainings", "培训", TrainingSamples.tooMany()));
    all.add(page("trainings-none", USUAL, "trainings", "培训", TrainingSamples.none()));
    all.add(page("trainings-wrong", USUAL, "trainings", "培训", TrainingSamples.wrong()));
    all.add(page("record", USUAL, "record", "培训", TrainingSamples.record()));
    all.add(page("record-none", USUAL, "record", "培训", TrainingSamples.recordNone()));
    all.add(page("booklet", USUAL, "booklet", "操作指南", GuideSamples.office()));
    all.add(own("booklet-unread", "操作指南", "booklet", GuideSamples.unread()));
    all.add(own("booklet-changed", "操作指南", "booklet", GuideSamples.changed()));
    all.add(own("booklet-read", "操作指南", "booklet", GuideSamples.read()));
    all.add(page("rectifications-much", WIDE, "rectifications", "限期整改", OrderSamples.list(23)));
    all.add(page("rectifications-none", USUAL, "rectifications", "限期整改", OrderSamples.list(0)));
    all.add(own("rectifications-own", "限期整改", "rectifications", OrderSamples.own()));
    all.add(own("rectification-new", "限期整改", "rectification", OrderSamples.issued(Role.KEEPER)));
    all.add(own("rectification-plan", "限期整改", "rectification", OrderSamples.received()));
    all.add(own("rectification-wrong", "限期整改", "rectification", OrderSamples.wrong()));
    all.add(own("rectification-agreed", "限期整改", "rectification", OrderSamples.approved()));
    all.add(
        page(
            "rectification-office",
            USUAL,
            "rectification",
            "限期整改",
            OrderSamples.issued(Role.OFFICE)));
    all.add(page("rectification-decide", WIDE, "rectification", "限期整改", OrderSamples.submitted()));
    all.add(page("rectification-review", WIDE, "rectification", "限期整改", OrderSamples.done()));
    all.add(page("issue", WIDE, "issue", "限期整改", OrderSamples.issue()));
    all.add(page("issue-wrong", USUAL, "issue", "限期整改", OrderSamples.issueWrong()));
    all.add(page("issue-corrected", USUAL, "issue", "限期整改", OrderSamples.issueCorrected()));
    all.add(
        new Picture("own-rectify", USUAL, Rendered.own("own", "本站", StationSamples.ownRectify())));
    all.add(own("shelf-much", "一册三簿", "shelf", BookSamples.shelf(20)));
    all.add(own("shelf-none", "一册三簿", "shelf", BookSamples.shelf(0)));
    all.add(own("leaf-viewing", "一册三簿", "leaf", BookSamples.leaf("viewing", 20, Role.KEEPER)));
    all.add(own("leaf-none", "一册三簿", "leaf", BookSamples.leaf("viewing", 0, Role.KEEPER)));
    all.add(
        page("leaf-running", WIDE, "leaf", "一册三簿", BookSamples.leaf("running", 20, Role.OFFICE)));
    all.add(
        page(
            "leaf-feedback", USUAL, "leaf", "一册三簿", BookSamples.leaf("feedback", 20, Role.OFFICE)));
    all.add(
        page("leaf-roster", USUAL, "leaf", "一册三簿", BookSamples.leaf("roster", 20, Role.OFFICE)));
    all.add(own("row-day", "一册三簿", "row", BookSamples.day(12)));
    all.add(own("row-corrected", "一册三簿", "row", BookSamples.day(9)));
    all.add(own("row-wrong", "一册三簿", "row", BookSamples.wrong()));
    all.add(page("row-read", USUAL, "row", "一册三簿", BookSamples.readOnly()));
    all.add(own("row-entry", "一册三簿", "row", BookSamples.entry()));
    all.add(own("row-feedback", "一册三簿", "row", BookSamples.feedback()));
    all.add(page("books-much", WIDE, "books", "一册三簿", BookSamples.list(70)));
    all.add(page("books-none", USUAL, "books", "一册三簿", BookSamples.list(0)));
    all.add(page("duties-much", USUAL, "duties", "值班表", DutySamples.full()));
    all.add(page("duties-none", USUAL, "duties", "值班表", DutySamples.none()));
    all.add(page("duties-read", USUAL, "duties", "值班表", DutySamples.readOnly()));
    all.add(page("duties-wrong", USUAL, "duties", "值班表", DutySamples.wrong()));
    all.add(page("supervision-much", WIDE, "supervision", "督办", SupervisionSamples.of(130)));
    all.add(page("supervision-none", USUAL, "supervision", "督办", SupervisionSamples.of(0)));
    all.add(page("supervision-wrong", USUAL, "supervision", "督办", SupervisionSamples.wrong()));
    all.add(page("survey-much", WIDE, "survey", "综合情况", SurveySamples.district(20)));
    all.add(page("survey-little", USUAL, "survey", "综合情况", SurveySamples.community()));
    all.add(page("survey-none", USUAL, "survey", "综合情况", SurveySamples.district(0)));
    all.add(page("survey-wrong", USUAL, "survey", "综合情况", SurveySamples.wrong()));
    all.add(page("assessments-much", USUAL, "assessments", "考核", AssessmentSamples.list(4, "")));
    all.add(page("assessments-none", USUAL, "assessments", "考核", AssessmentSamples.list(0, "")));
    all.add(page("assessments-wrong", USUAL, "assessments", "考核", AssessmentSamples.wrong()));
    all.add(page("assessment-draft", WIDE, "assessment", "考核", AssessmentSamples.draft(120)));
    all.add(page("assessment-review", USUAL, "assessment", "考核", AssessmentSamples.review()));
    all.add(page("assessment-published", USUAL, "assessment", "考核", AssessmentSamples.published()));
    all.add(page("assessment-none", USUAL, "assessment", "考核", AssessmentSamples.draft(0)));
    all.add(page("assessed-draft", WIDE, "assessed", "考核", AssessmentSamples.site(Role.OFFICE)));
    all.add(page("assessed-wrong", USUAL, "assessed", "考核", AssessmentSamples.siteWrong()));
    all.add(own("assessed-own", "考核", "assessed", AssessmentSamples.site(Role.KEEPER)));
    all.add(page("parts-much", USUAL, "parts", "换件", WearSamples.much()));
    all.add(page("parts-none", USUAL, "parts", "换件", WearSamples.none()));
    all.add(page("notices-much", WIDE, "notices", "通知", NoticeSamples.list(23)));
    all.add(page("notices-none", USUAL, "notices", "通知", NoticeSamples.list(0)));
    all.add(page("mine-much", USUAL, "mine", "我收什么通知", NoticeSamples.mine()));
    all.add(
        page("mine-none", USUAL, "mine", "我收什么通知", NoticeSamples.nothingOfMine(Role.TECHNICIAN)));
    all.add(own("mine-own", "我收什么通知", "mine", NoticeSamples.nothingOfMine(Role.KEEPER)));
    all.add(page("book-much", WIDE, "book", "通知", NoticeSamples.book()));
    all.add(page("book-none", USUAL, "book", "通知", NoticeSamples.emptyBook()));
    all.add(page("book-wrong", USUAL, "book", "通知", NoticeSamples.wrongBook()));
    all.add(own("advice-dish", "操作指南", "advice", DiagnosisSamples.advice(Finding.DISH_MOVED)));
    all.add(own("advice-line", "操作指南", "advice", DiagnosisSamples.advice(Finding.LINE_DOWN)));
    all.add(
        own("advice-binding", "操作指南", "advice", DiagnosisSamples.advice(Finding.BINDING_WRONG)));
    all.add(page("ranking-much", WIDE, "ranking", "排名", RankingSamples.of(250)));
    all.add(page("ranking-little", USUAL, "ranking", "排名", RankingSamples.of(3)));
    all.add(page("ranking-none", USUAL, "ranking", "排名", RankingSamples.of(0)));
    all.add(page("ranking-wrong", USUAL, "ranking", "排名", RankingSamples.wrongDays()));
    all.add(page("ranking-waiting", USUAL, "waiting", "排名", new WaitingView("2026年学时排名")));
    all.add(page("ranking-nofind", USUAL, "ranking", "排名", RankingSamples.nothingFound()));
    all.add(page("study-much", WIDE, "study", "学时", StudySamples.much()));
    all.add(page("study-little", USUAL, "study", "学时", StudySamples.little()));
    all.add(page("study-none", USUAL, "study", "学时", StudySamples.none()));
    all.add(page("study-wrong", USUAL, "study", "学时", StudySamples.wrong()));
    all.add(page("excuses-much", USUAL, "excuses", "免责", ExcuseSamples.of(12)));
    all.add(page("excuses-none", USUAL, "excuses", "免责", ExcuseSamples.of(0)));
    all.add(page("excuses-wrong", USUAL, "excuses", "免责", ExcuseSamples.wrong()));
    all.add(page("excuses-read", USUAL, "excuses", "免责", ExcuseSamples.readOnly()));
    all.add(page("checks-much", USUAL, "checks", "抽查", CheckSamples.of(14)));
    all.add(page("checks-none", USUAL, "checks", "抽查", CheckSamples.of(0)));
    all.add(page("check-decide", WIDE, "check", "抽查", CheckSamples.toDecide()));
    all.add(page("check-decided", USUAL, "check", "抽查", CheckSamples.decided()));
    all.add(new Picture("check-asked", USUAL, Rendered.own("check", "本站", CheckSamples.asked())));
    all.add(new Picture("check-unsaid", USUAL, Rendered.own("check", "本站", CheckSamples.unsaid())));
    all.add(
        new Picture(
            "own-questions", USUAL, Rendered.own("own", "本站", StationSamples.ownQuestions())));
    all.add(page("catalogue-much", WIDE, "catalogue", "内容", ContentSamples.catalogue(200)));
    all.add(page("catalogue-little", USUAL, "catalogue", "内容", ContentSamples.catalogue(2)));
    all.add(page("catalogue-none", USUAL, "catalogue", "内容", ContentSamples.catalogue(0)));
    all.add(page("catalogue-nofind", USUAL, "catalogue", "内容", ContentSamples.nothingFound()));
    all.add(page("catalogue-wrong", USUAL, "catalogue", "内容", ContentSamples.wrong()));
    all.add(page("unknown-much", WIDE, "unknown", "内容", ContentSamples.unknown(120)));
    all.add(page("unknown-little", USUAL, "unknown", "内容", ContentSamples.unknown(2)));
    all.add(page("unknown-none", USUAL, "unknown", "内容", ContentSamples.unknown(0)));
    all.add(page("sort", USUAL, "sort", "内容", ContentSamples.sort()));
    all.add(page("sort-wrong", USUAL, "sort", "内容", ContentSamples.sortedWrongly()));
    all.add(page("course-much", USUAL, "course", "内容", ContentSamples.course(80)));
    all.add(page("course-none", USUAL, "course", "内容", ContentSamples.course(0)));
    all.add(page("course-withdrawn", USUAL, "course", "内容", ContentSamples.withdrawn()));
    all.add(page("plan-much", WIDE, "plan", "内容", PlanSamples.district(9)));
    all.add(page("plan-none", USUAL, "plan", "内容", PlanSamples.district(0)));
    all.add(page("plan-wrong", USUAL, "plan", "内容", PlanSamples.subdistrict()));
    all.add(page("watched-much", WIDE, "watched", "内容", PlanSamples.watched(18)));
    all.add(page("watched-little", USUAL, "watched", "内容", PlanSamples.watched(1)));
    all.add(page("watched-none", USUAL, "watched", "内容", PlanSamples.watched(0)));
    all.add(page("policy-first", USUAL, "policy", "学时规则", PolicySamples.first()));
    all.add(page("policy-wrong", USUAL, "policy", "学时规则", PolicySamples.wrong()));
    all.add(page("policy-read", USUAL, "policy", "学时规则", PolicySamples.readOnly()));
    all.add(page("bulletins-much", USUAL, "bulletins", "通报", BulletinSamples.list(14, "")));
    all.add(page("bulletins-none", USUAL, "bulletins", "通报", BulletinSamples.list(0, "")));
    all.add(
        page(
            "bulletins-wrong",
            USUAL,
            "bulletins",
            "通报",
            BulletinSamples.list(2, "这一期已经有一份通报：没印发的请接着写，印发了的请打开它“起草更正”。")));
    all.add(page("bulletin-draft", USUAL, "bulletin", "通报", BulletinSamples.view(State.DRAFT, "")));
    all.add(
        page(
            "bulletin-review",
            USUAL,
            "bulletin",
            "通报",
            BulletinSamples.view(State.IN_REVIEW, "文号：要填 1 到 99999 的整数，不能是“五”。")));
    all.add(
        page("bulletin-issued", USUAL, "bulletin", "通报", BulletinSamples.view(State.ISSUED, "")));
    all.add(page("letter", USUAL, "letter", "修改通报", BulletinSamples.letter(false)));
    all.add(page("letter-wrong", USUAL, "letter", "修改通报", BulletinSamples.letter(true)));
    all.add(
        page("recipients-open", USUAL, "recipients", "发给谁", BulletinSamples.recipients(true, 25)));
    all.add(
        page("recipients-none", USUAL, "recipients", "发给谁", BulletinSamples.recipients(true, 0)));
    all.add(
        page(
            "recipients-issued",
            USUAL,
            "recipients",
            "发给谁",
            BulletinSamples.recipients(false, 25)));
    all.add(own("received", "通报", "received", BulletinSamples.received(3)));
    all.add(own("received-none", "通报", "received", BulletinSamples.received(0)));
    all.add(own("delivered", "通报", "delivered", BulletinSamples.delivered(false)));
    all.add(own("delivered-signed", "通报", "delivered", BulletinSamples.delivered(true)));
    all.add(page("imports-much", USUAL, "imports", "导入", ImportSamples.list(12)));
    all.add(page("imports-none", USUAL, "imports", "导入", ImportSamples.list(0)));
    all.add(page("imports-refused", USUAL, "imports", "导入", ImportSamples.refused()));
    all.add(page("import-good", USUAL, "import", "导入", ImportSamples.good()));
    all.add(page("import-bad", USUAL, "import", "导入", ImportSamples.bad()));
    all.add(page("import-no-heads", USUAL, "import", "导入", ImportSamples.withoutHeads()));
    all.add(page("import-known", USUAL, "import", "导入", ImportSamples.known()));
    all.add(page("import-sites", USUAL, "import", "导入", ImportSamples.sites()));
    all.add(page("import-done", USUAL, "import", "导入", ImportSamples.done()));
    all.add(page("import-printed", USUAL, "import", "导入", ImportSamples.printed()));
    all.add(page("import-blocked", USUAL, "import", "导入", ImportSamples.blocked()));
    all.add(page("import-undone", USUAL, "import", "导入", ImportSamples.undone()));
    all.add(page("people-much", WIDE, "people", "账号", PeopleSamples.list(60)));
    all.add(page("people-little", USUAL, "people", "账号", PeopleSamples.list(2)));
    all.add(page("people-none", USUAL, "people", "账号", PeopleSamples.list(0)));
    all.add(page("people-nofind", USUAL, "people", "账号", PeopleSamples.nobodyFound()));
    all.add(page("person", USUAL, "person", "账号", PeopleSamples.inUse()));
    all.add(page("person-own", USUAL, "person", "账号", PeopleSamples.own()));
    all.add(page("person-closed", USUAL, "person", "账号", PeopleSamples.closed()));
    all.add(page("person-erased", USUAL, "person", "账号", PeopleSamples.erased()));
    all.add(page("newcomer", USUAL, "newcomer", "账号", PeopleSamples.form()));
    all.add(page("newcomer-wrong", USUAL, "newcomer", "账号", PeopleSamples.formWrong()));
    all.add(page("issued", USUAL, "issued", "账号", PeopleSamples.slip()));
    all.add(own("password", "改密码", "password", password(false, false, "")));
    all.add(own("password-done", "改密码", "password", password(false, true, "")));
    all.add(
        new Picture(
            "password-first",
            USUAL,
            Rendered.door("password", "定一个自己的密码", password(true, false, ""))));
    all.add(
        new Picture(
            "password-wrong",
            USUAL,
            Rendered.door("password", "定一个自己的密码", password(true, false, "两次输入的新密码不一样，请再输一次。"))));
    all.add(new Picture("second", USUAL, Rendered.door("second", "输入验证码", new SecondView(""))));
    all.add(page("secondsetup", USUAL, "secondsetup", "两步验证", SecondSamples.off("")));
    all.add(
        page(
            "secondsetup-wrong",
            USUAL,
            "secondsetup",
            "两步验证",
            SecondSamples.off("验证码不对。请看看手机的时间准不准，再输一次新的。")));
    all.add(
        new Picture(
            "secondsetup-due", USUAL, Rendered.door("secondsetup", "打开两步验证", SecondSamples.due())));
    all.add(page("secondsetup-on", USUAL, "secondsetup", "两步验证", SecondSamples.on()));
    all.add(page("audit-much", WIDE, "audit", "操作记录", AuditSamples.list(50)));
    all.add(page("audit-little", USUAL, "audit", "操作记录", AuditSamples.list(3)));
    all.add(page("audit-none", USUAL, "audit", "操作记录", AuditSamples.list(0)));
    all.add(page("audit-whole", USUAL, "audit", "操作记录", AuditSamples.whole()));
    all.add(page("audit-broken", USUAL, "audit", "操作记录", AuditSamples.broken()));
    all.add(page("quarantine-much", USUAL, "quarantine", "隔离区", quarantine(12)));
    all.add(page("quarantine-none", USUAL, "quarantine", "隔离区", quarantine(0)));
    all.add(page("delivery-much", USUAL, "delivery", "上报情况", DeliverySamples.of(27)));
    all.add(page("delivery-little", USUAL, "delivery", "上报情况", DeliverySamples.of(2)));
    all.add(page("delivery-good", USUAL, "delivery", "上报情况", DeliverySamples.of(0)));
    all.add(page("delivery-silent", USUAL, "delivery", "上报情况", DeliverySamples.silent()));
    all.add(page("delivery-none", USUAL, "delivery", "上报情况", DeliverySamples.empty()));
    all.add(page("service", USUAL, "service", "服务状态", service()));
    all.add(new Picture("login", USUAL, Rendered.door("login", "登录", login(""))));
    all.add(
        new Picture(
            "login-refused", USUAL, Rendered.door("login", "登录", login("账号或密码不对。请看看大小写，再试一次。"))));
    all.add(page("problem", USUAL, "problem", "系统正在恢复", ProblemView.of(503)));
    return all;
  }

  private static Picture page(
      String name, List<Integer> widths, String template, String title, Object view) {
    return new Picture(name, widths, Rendered.page(template, title, view));
  }

  private static Picture own(String name, Situation situation) {
    return new Picture(name, USUAL, Rendered.own("own", "本站", StationSamples.own(situation)));
  }

  private static Picture own(String name, String title, String template, Object view) {
    return new Picture(name, USUAL, Rendered.own(template, title, view));
  }

  private static OwnPasswordView password(boolean isFirst, boolean isDone, String problem) {
    return new OwnPasswordView("wangguifang", isFirst, isDone, isDone, problem);
  }

  private static LoginView login(String problem) {
    return new LoginView(
        problem.isEmpty() ? "" : "zhaomin",
        "",
        problem,
        List.of(
            new LoginView.Demo("远教办", "office", "demo-office-1"),
            new LoginView.Demo("办事处（东河街道）", "donghe", "demo-donghe-1"),
            new LoginView.Demo("站点管理员（示范站）", "keeper", "demo-keeper-1"),
            new LoginView.Demo("维修人员", "tech", "demo-tech-1")));
  }

  private static QuarantineView quarantine(int count) {
    var messages =
        IntStream.range(0, count)
            .mapToObj(i ->
                new QuarantineView.Message(
                    "今天 11:" + (58 - i),
                    i + 2 + " 分钟前",
                    i % 3 == 0 ? "内容看不懂" : "数值超出范围",
                    i % 4 == 0 ? "" : "sn-%04d".formatted(i + 1),
                    "zhenzhi/v1/sn-0001/report",
                    "1.2 KB",
                    "samples[3].strengthPercent: 340 is not within 0 and 100",
                    "{\"v\":1,\"station\":\"sn-0001\",\"<script>alert(1)</script>\":".repeat(8)))
            .toList();
    return new QuarantineView(
        "10月21日",
        count == 0
            ? List.of()
            : List.of(
                new QuarantineView.Count("数值超出范围", 8, "/quarantine", false),
                new QuarantineView.Count("内容看不懂", 4, "/quarantine", true)),
        messages,
        Pager.of(0, 50, count, _ -> "/quarantine?page=2"));
  }

  private static ServiceView service() {
    return new ServiceView(
        new Badge(Tone.BAD, "有问题"),
        "消息通道断开：机顶盒的上报暂时收不到，它们会存着。",
        List.of(
            new ServiceView.Part("数据库", new Badge(Tone.GOOD, "正常"), "PostgreSQL，普通版"),
            new ServiceView.Part("消息通道", new Badge(Tone.BAD, "断开"), "从今天 11:20 起断开，正在重连"),
            new ServiceView.Part("最近一份上报", new Badge(Tone.GOOD, "正常"), "4 秒前存好"),
            new ServiceView.Part("待处理", new Badge(Tone.GOOD, "正常"), "0 份"),
            new ServiceView.Part("版本", new Badge(Tone.GOOD, "正常"), "0.1.0")));
  }
}
