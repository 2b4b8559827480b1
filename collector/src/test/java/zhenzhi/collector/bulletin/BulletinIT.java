package zhenzhi.collector.bulletin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.bulletin.Bulletin.State;
import zhenzhi.collector.refusal.Refusal;

/** A bulletin from its draft to the signatures of those who got it. */
class BulletinIT {
  private final October october = new October();
  private final BulletinService bulletins = october.bulletins;

  @AfterEach
  void close() {
    october.close();
  }

  @Test
  void saysWhatTheFiguresSay() throws SQLException {
    var text = bulletins.text(october.draft());

    assertThat(text.get(Part.OVERALL))
        .contains("江东区共有远程教育终端站点10个，其中社区站点10个。参加排名10个")
        .contains("播放总时长55.00学时，有效学习总时长27.50学时，站均2.75学时")
        .contains("参学率100.0%（有有效学时的站点10÷参加排名的站点10）")
        .contains("上报完整率100.0%");
    assertThat(text).doesNotContainKey(Part.CORRECTION);
  }

  @Test
  void saysWhatIsImported() throws SQLException {
    october.late(
        "UPDATE station_day SET imported_ms = 1800000 WHERE station_id = {s-9} AND raw_ms > 0");
    var draft = october.draft();

    assertThat(bulletins.text(draft).get(Part.OVERALL))
        .contains("播放总时长中4.50学时是从后台管理系统导入的播放记录，不是机顶盒上报的（城东办事处4.50学时）");
    assertThat(html(draft.id(), Edition.NAMING)).contains("播放含导入4.50");
  }

  /** Undoing what it rests on makes a paper wrong; an import of other days or sites does not. */
  @Test
  void anIssuedOneIsKnownByTheImportsItRestsOn() throws SQLException {
    october.imported(1, "s-3", "2026-10-02", Instant.parse("2026-11-01T00:00:00Z"));
    october.imported(2, "s-3", "2026-11-01", Instant.parse("2026-11-01T00:00:00Z"));
    october.imported(3, "s-3", "2026-10-03", Instant.parse("2199-01-01T00:00:00Z"));
    var issued = october.issued();

    assertThat(bulletins.restingOn(october.drafter, 1))
        .extracting(Bulletin::id)
        .containsExactly(issued.id());
    assertThat(bulletins.restingOn(october.drafter, 2)).isEmpty();
    assertThat(bulletins.restingOn(october.drafter, 3)).isEmpty();
    assertThat(bulletins.restingOn(october.east, 1)).isEmpty();
    var id = october.drafts.correct(october.drafter, issued.id(), October.NOW).orElseThrow();
    october.issue(bulletins.find(october.drafter, id));
    assertThat(bulletins.restingOn(october.drafter, 1))
        .extracting(Bulletin::id)
        .containsExactly(id);
  }

  @Test
  void namesTheLastInOneEditionOnly() throws SQLException {
    var draft = october.draft();
    var letter = draft.letter();
    bulletins.edit(
        october.drafter,
        draft.id(),
        draft.version(),
        letter,
        Map.of(Part.PROBLEMS, "学习站1 要注意，向学习站10看齐。\n" + Names.LAST),
        October.NOW);

    assertThat(html(draft.id(), Edition.NAMING))
        .contains("社区站点排名末位的是学习站1（城东办事处，0.50学时，完成率12.2%）、学习站2")
        .contains("学习站1 要注意，向学习站10看齐")
        .contains("社区站点排名靠前的是学习站10（城东办事处，5.00学时）");
    assertThat(html(draft.id(), Edition.PLAIN))
        .contains("社区站点排名末位的有3个，名单另发所在办事处")
        .contains("某站点 要注意，向学习站10看齐")
        .doesNotContain("学习站1 ", "学习站1（", "学习站2（", "学习站3（");
  }

  @Test
  void nobodyIsNamedWhoDidWhatTheyOwed() throws SQLException {
    october.late("UPDATE station_day SET credited_ms = 3600000");

    assertThat(html(october.draft().id(), Edition.NAMING))
        .contains("四、存在问题</h3>\n<p>没有需要说明的情况。</p>");
  }

  @Test
  void aFaultIsRepairedAndNotBlamed() throws SQLException {
    october.district.given(
        """
        INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at)
        VALUES ({s-1}, '2026-10-08T00:00:00Z', '2026-10-09T00:00:00Z', 'FAULT', '雷击', '2026-10-20T00:00:00Z')
        """);

    var draft = october.draft();

    assertThat(html(draft.id(), Edition.NAMING))
        .contains("社区站点排名末位的是学习站2（")
        .contains("设备故障1个站点、24.00小时");
  }

  /** s-1 would be the very last; it is listed apart, and the one before it moves up to be named. */
  @Test
  void brokenHardwareIsListedApartFromTheLast() throws SQLException {
    october.district.given(
        """
        INSERT INTO diagnosis (station_id, subject, finding, confidence, since_at, told_at, judged_at)
        VALUES ({s-1}, 'RECEPTION', 'LNB_DEAD', 'HIGH', '2026-10-28T00:00:00Z', '2026-10-28T00:10:00Z', '2026-10-28T00:10:00Z')
        """);
    var bulletin = october.draft();

    var problems = html(bulletin.id(), Edition.NAMING);
    assertThat(problems).contains("排名末位的是学习站2（", "因硬件故障不列入末位的是学习站1（城东办事处，高频头损坏，2026年10月28日起）");
    assertThat(html(bulletin.id(), Edition.PLAIN))
        .contains("因硬件故障不列入末位的有1个")
        .doesNotContain("学习站1（", "学习站2（");
  }

  /** What was signed stays, what is drafted anew sees it, and the mark of the inputs tells. */
  @Test
  void aDecisionAboutADiagnosisIsForTheNextDraft() throws SQLException {
    october.district.given(
        """
        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, until_at, closed_at)
        VALUES (80, {s-1}, 'RECEPTION', 'LNB_DEAD', 'HIGH', '2026-10-18T00:00:00Z', '2026-10-18T00:10:00Z',
          '2026-10-18T00:10:00Z', '2026-10-20T00:00:00Z', '2026-10-20T00:30:00Z')
        """);
    var issued = october.issued();
    var before = html(issued.id(), Edition.NAMING);

    october.district.given(
        """
        INSERT INTO excuse_decision (diagnosis_id, holds, decided_at, decided_by, reason)
        SELECT 80, false, '2026-11-04T00:00:00Z', id, '站点拔了线' FROM account LIMIT 1
        """);

    assertThat(before).contains("设备故障1个站点、48.00小时");
    assertThat(html(issued.id(), Edition.NAMING)).isEqualTo(before);
    var correction =
        bulletins.find(
            october.drafter,
            october.drafts.correct(october.drafter, issued.id(), October.NOW).orElseThrow());
    assertThat(html(correction.id(), Edition.NAMING)).doesNotContain("设备故障1个站点");
    assertThat(correction.inputs().hash()).isNotEqualTo(issued.inputs().hash());
  }

  @Test
  void isIssuedBySomebodyElse() throws SQLException {
    var draft = october.draft();
    bulletins.submit(october.drafter, draft.id(), draft.version(), October.NOW);
    var version = bulletins.find(october.reviewer, draft.id()).version();

    refused(
        Refusal.Kind.FORBIDDEN,
        () ->
            bulletins.issue(
                october.drafter, draft.id(), version, OptionalInt.empty(), October.NOW));
    bulletins.issue(october.reviewer, draft.id(), version, OptionalInt.of(7), October.NOW);

    var issued = bulletins.find(october.drafter, draft.id());
    assertThat(issued.state()).isEqualTo(State.ISSUED);
    assertThat(issued.documentNumber()).isEqualTo("远教通〔2026〕7号");
    assertThat(issued.issueNumber()).isEqualTo("2026年第1期");
  }

  @Test
  void isNotIssuedBeforeThePeriodIsOver() throws SQLException {
    var draft = october.draft();
    bulletins.submit(october.drafter, draft.id(), draft.version(), October.NOW);

    refused(
        Refusal.Kind.TOO_SOON,
        () ->
            bulletins.issue(
                october.reviewer,
                draft.id(),
                draft.version() + 1,
                OptionalInt.empty(),
                Instant.parse("2026-10-31T15:59:59Z")));
  }

  @Test
  void anIssuedOneStaysTheSameBytes() throws SQLException {
    var issued = october.issued();
    var before = bulletins.file(october.drafter, issued.id(), Edition.NAMING, PaperForm.DOCX);

    october.late("UPDATE station_day SET credited_ms = 0");
    october.district.given("UPDATE station SET name = '改名' WHERE code = 's-1'");

    assertThat(bulletins.file(october.reviewer, issued.id(), Edition.NAMING, PaperForm.DOCX))
        .isEqualTo(before);
    refused(
        Refusal.Kind.CONFLICT,
        () ->
            bulletins.edit(
                october.drafter,
                issued.id(),
                issued.version(),
                issued.letter(),
                Map.of(),
                October.NOW));
    refused(Refusal.Kind.CONFLICT, october::draft);
  }

  @Test
  void aPaperThatSomebodyChangedIsNotHandedOut() throws SQLException {
    var issued = october.issued();
    october.district.given("UPDATE bulletin_paper SET bytes = bytes || 'x' WHERE form = 'HTML'");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> html(issued.id(), Edition.NAMING));
  }

  @Test
  void lateDataLeadToANumberedCorrection() throws SQLException {
    var issued = october.issued();
    assertThat(bulletins.changed(issued)).contains(0);

    october.late(
        "UPDATE station_day SET credited_ms = 3600000 WHERE station_id = {s-1} AND day <="
            + " '2026-10-03'");

    // s-1 passes s-2 to s-5, which lose a place each, and shares one with s-6, which keeps its own.
    assertThat(bulletins.changed(issued)).contains(5);
    var id = october.drafts.correct(october.drafter, issued.id(), October.NOW).orElseThrow();
    var correction = october.issue(bulletins.find(october.drafter, id));
    assertThat(correction.corrects()).isEqualTo(OptionalLong.of(issued.id()));
    assertThat(correction.numbering().orElseThrow().correction()).isEqualTo(OptionalInt.of(1));
    assertThat(correction.issueNumber()).isEqualTo("2026年第2期");
    assertThat(html(id, Edition.NAMING)).contains("更正对照表").contains("学习站1");
    assertThat(bulletins.text(correction).get(Part.CORRECTION))
        .contains("5个站点的数据和原通报不同，其中有效学时不同的1个、名次不同的5个、人时不同的1个、完成情况不同的1个。");
    assertThat(bulletins.correction(issued)).isEqualTo(OptionalLong.of(id));
  }

  /** Nobody studied an hour more, and nobody has another place. */
  @Test
  void whoTookPartAndWhyTimeWasExcusedAreFiguresToo() throws SQLException {
    october.district.given(
        """
        INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at)
        VALUES ({s-2}, '2026-10-08T00:00:00Z', '2026-10-09T00:00:00Z', 'FAULT', '雷击', '2026-10-20T00:00:00Z')
        """);
    var issued = october.issued();

    october.late("UPDATE station_day SET people = 6 WHERE station_id = {s-1}");
    october.district.given(
        """
        UPDATE excuse SET withdrawn_at = now();
        INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at)
        SELECT station_id, from_at, until_at, 'POWER_CUT', note, now() FROM excuse
        """);

    assertThat(bulletins.changed(issued)).contains(2);
    var id = october.drafts.correct(october.drafter, issued.id(), October.NOW).orElseThrow();
    assertThat(bulletins.text(bulletins.find(october.drafter, id)).get(Part.CORRECTION))
        .contains("2个站点的数据和原通报不同，其中人时不同的1个、免责时间不同的1个。");
  }

  @Test
  void whoGotItOpensAndSignsForIt() throws SQLException {
    var draft = october.draft();
    bulletins.address(
        october.drafter,
        draft.id(),
        draft.version(),
        Map.of(october.district.east.id(), Edition.NAMING),
        Optional.of(Edition.PLAIN),
        October.NOW);
    refused(
        Refusal.Kind.CONFLICT,
        () -> bulletins.submit(october.drafter, draft.id(), draft.version(), October.NOW));
    assertThat(october.mailroom.received(october.east)).isEmpty();
    var issued = october.issue(bulletins.find(october.drafter, draft.id()));

    assertThat(october.mailroom.received(october.west)).isEmpty();
    notThere(() -> october.mailroom.open(october.west, issued.id(), October.NOW));
    assertThat(october.mailroom.open(october.keeper, issued.id(), October.NOW))
        .isEqualTo(Edition.PLAIN);
    notThere(() -> bulletins.file(october.keeper, issued.id(), Edition.NAMING, PaperForm.DOCX));
    assertThat(bulletins.file(october.keeper, issued.id(), Edition.PLAIN, PaperForm.DOCX))
        .isNotEmpty();
    october.mailroom.sign(october.east, issued.id(), October.NOW);

    var counts = october.mailroom.counts(october.drafter, issued.id());
    assertThat(counts).isEqualTo(new RecipientCounts(11, 2, 1, 10));
    assertThat(october.mailroom.received(october.east).getFirst().signed()).contains(October.NOW);
  }

  /** It reads what it got; it does not write in it. */
  @Test
  void anOfficeOpensAndSignsForWhatAHigherOneSentIt() throws SQLException {
    var city = october.ofCity();
    var id = october.drafts.draft(city, October.PERIOD, October.NOW).orElseThrow();
    bulletins.address(
        city,
        id,
        1,
        Map.of(october.district.district.id(), Edition.PLAIN),
        Optional.empty(),
        October.NOW);
    bulletins.submit(city, id, 2, October.NOW);
    var second = october.ofUnit("second", Role.OFFICE, bulletins.find(city, id).unit());
    bulletins.issue(second, id, 3, OptionalInt.empty(), October.NOW);

    assertThat(bulletins.isOwn(city, id)).isTrue();
    assertThat(bulletins.isOwn(october.drafter, id)).isFalse();
    notThere(() -> bulletins.find(october.drafter, id));
    assertThat(october.mailroom.open(october.drafter, id, October.NOW)).isEqualTo(Edition.PLAIN);
    assertThat(bulletins.file(october.drafter, id, Edition.PLAIN, PaperForm.HTML)).isNotEmpty();
    october.mailroom.sign(october.drafter, id, October.NOW);
    assertThat(october.mailroom.counts(city, id)).isEqualTo(new RecipientCounts(1, 1, 1, 0));
  }

  @Test
  void nobodyWritesOverWhatAnotherWrote() throws SQLException {
    var draft = october.draft();
    bulletins.edit(
        october.drafter, draft.id(), draft.version(), draft.letter(), Map.of(), October.NOW);

    refused(
        Refusal.Kind.CONFLICT,
        () -> bulletins.submit(october.reviewer, draft.id(), draft.version(), October.NOW));
  }

  @Test
  void isGivenBackWithAReason() throws SQLException {
    var draft = october.draft();
    bulletins.submit(october.drafter, draft.id(), draft.version(), October.NOW);
    var version = draft.version() + 1;

    refused(
        Refusal.Kind.INVALID,
        () -> bulletins.giveBack(october.reviewer, draft.id(), version, " ", October.NOW));
    bulletins.giveBack(october.reviewer, draft.id(), version, "第四部分太长", October.NOW);

    assertThat(bulletins.find(october.drafter, draft.id()).state()).isEqualTo(State.DRAFT);
    assertThat(bulletins.events(october.drafter, draft.id()).getLast().note()).isEqualTo("第四部分太长");
  }

  @Test
  void isNotThereForAnotherDistrict() throws SQLException {
    var issued = october.issued();

    notThere(() -> bulletins.find(october.east, issued.id()));
    notThere(() -> bulletins.file(october.west, issued.id(), Edition.PLAIN, PaperForm.DOCX));
  }

  @Test
  void aDraftDiscardedMakesRoomForAnother() throws SQLException {
    var draft = october.draft();
    refused(Refusal.Kind.CONFLICT, october::draft);

    bulletins.discard(october.drafter, draft.id(), draft.version(), October.NOW);

    assertThat(october.draft().id()).isNotEqualTo(draft.id());
  }

  @Test
  void whatIsNotChangedFollowsTheFigures() throws SQLException {
    var draft = october.draft();
    var text = bulletins.text(draft);
    bulletins.edit(october.drafter, draft.id(), draft.version(), draft.letter(), text, October.NOW);
    assertThat(bulletins.find(october.drafter, draft.id()).edited()).isEmpty();

    october.late("UPDATE station_day SET credited_ms = 3600000 WHERE credited_ms > 0");
    october.drafts.refresh(october.drafter, draft.id(), draft.version() + 1, October.NOW);

    assertThat(bulletins.text(bulletins.find(october.drafter, draft.id())).get(Part.OVERALL))
        .contains("有效学习总时长55.00学时");
  }

  private String html(long id, Edition edition) throws SQLException {
    return new String(bulletins.file(october.drafter, id, edition, PaperForm.HTML), UTF_8);
  }

  private static void refused(Refusal.Kind kind, ThrowingCallable what) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(what)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }

  private static void notThere(ThrowingCallable what) {
    refused(Refusal.Kind.NOT_FOUND, what);
  }
}
