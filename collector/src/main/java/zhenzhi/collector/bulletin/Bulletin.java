package zhenzhi.collector.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.station.Scope;

/**
 * A bulletin.
 *
 * @param unit whose sites it is about
 * @param corrects the issued one that this one puts right
 * @param version counts the changes; who changes something names the version that they saw
 * @param numbering from its issue on
 * @param edited what people wrote in place of the text that the figures give
 */
public record Bulletin(
    long id,
    long unit,
    String unitName,
    String orgPath,
    Period period,
    OptionalLong corrects,
    State state,
    int version,
    Inputs inputs,
    Letter letter,
    Optional<Numbering> numbering,
    Map<Part, String> edited) {

  public Bulletin {
    edited = Map.copyOf(edited);
  }

  /** How far it has come. */
  public enum State {
    DRAFT,
    IN_REVIEW,
    ISSUED,
    DISCARDED
  }

  /**
   * What its figures are taken from; it stays as it is unless a draft is worked out anew.
   *
   * @param working sites in which a lesson could be held at {@code asOf}
   * @param hash SHA-256 in hexadecimal of everything that decides a figure
   */
  public record Inputs(long ranking, Instant asOf, int working, int sites, String hash) {
    private static final int SHORT = 12;

    /** As much of the hash as a person compares. */
    public String mark() {
      return hash.substring(0, SHORT);
    }
  }

  /**
   * The parts of an official paper that are not figures.
   *
   * @param issuer on the red head, such as 某某区委组织部文件
   * @param prefix 代字 of the number, such as 某组通
   * @param addressees 主送
   * @param copies 抄送
   * @param signer 发文机关署名
   * @param dated 成文日期; its year is that of the number
   * @param deadline until when the last must have put things right
   */
  public record Letter(
      String title,
      String issuer,
      String prefix,
      List<String> addressees,
      List<String> copies,
      String signer,
      LocalDate dated,
      LocalDate deadline) {
    public Letter {
      addressees = List.copyOf(addressees);
      copies = List.copyOf(copies);
    }
  }

  /**
   * 第N期 and 发文字号.
   *
   * @param issue counted in the year
   * @param document counted in the year for each prefix
   * @param correction the how many-th correction of the same bulletin
   */
  public record Numbering(int year, int issue, int document, OptionalInt correction) {}

  /** 发文字号, such as {@code 某组通〔2026〕5号}; empty before it is issued. */
  public String documentNumber() {
    return numbering
        .map(given -> letter.prefix() + "〔" + given.year() + "〕" + given.document() + "号")
        .orElse("");
  }

  /** Such as {@code 2026年第3期}; empty before it is issued. */
  public String issueNumber() {
    return numbering.map(given -> given.year() + "年第" + given.issue() + "期").orElse("");
  }

  /** Whether its period has ended before {@code day}. */
  public boolean isOverOn(LocalDate day) {
    return period.last().isBefore(day);
  }

  /** The sites that it is about, whoever writes it. */
  Scope sites() {
    return new Scope(orgPath, Optional.empty());
  }

  public boolean isCorrection() {
    return corrects.isPresent();
  }

  /** The same with another letter. */
  Bulletin withLetter(Letter other) {
    return new Bulletin(
        id, unit, unitName, orgPath, period, corrects, state, version, inputs, other, numbering,
        edited);
  }

  /** The same as the figures alone make it. */
  Bulletin unedited() {
    return new Bulletin(
        id, unit, unitName, orgPath, period, corrects, state, version, inputs, letter, numbering,
        Map.of());
  }

  /** The same with its numbers. */
  Bulletin issuedAs(Numbering given) {
    return new Bulletin(
        id,
        unit,
        unitName,
        orgPath,
        period,
        corrects,
        State.ISSUED,
        version + 1,
        inputs,
        letter,
        Optional.of(given),
        edited);
  }
}
