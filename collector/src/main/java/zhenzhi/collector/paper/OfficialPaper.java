package zhenzhi.collector.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An official paper (公文) with the parts that GB/T 9704-2012 names; what is absent leaves no hole.
 *
 * @param title may say with line breaks where its lines end; otherwise they are balanced
 * @param addressees 主送机关, printed flush left above the text
 * @param remark 附注, printed in brackets below the date
 */
public record OfficialPaper(
    Optional<Masthead> masthead,
    String title,
    List<String> addressees,
    List<Block> body,
    Optional<Signature> signature,
    Optional<String> remark,
    List<Attachment> attachments,
    Optional<Imprint> imprint) {

  public OfficialPaper {
    addressees = List.copyOf(addressees);
    body = List.copyOf(body);
    attachments = List.copyOf(attachments);
  }

  /**
   * 版头: the issuer in red, and below it the number over a red rule.
   *
   * @param issuer such as 某某区委组织部文件
   * @param number such as 某组通〔2026〕5号; empty where there is none yet
   */
  public record Masthead(String issuer, String number) {}

  /** 发文机关署名 and 成文日期. */
  public record Signature(String unit, LocalDate date) {}

  /** 附件: begins on a page of its own and is announced below the text. */
  public record Attachment(String title, Orientation orientation, List<Block> blocks) {
    public Attachment {
      blocks = List.copyOf(blocks);
    }
  }

  /** How the pages of an attachment lie. */
  public enum Orientation {
    PORTRAIT,
    LANDSCAPE
  }

  /**
   * 版记: stands at the foot of the last page.
   *
   * @param copies who gets a copy (抄送)
   * @param printer who printed it (印发机关)
   */
  public record Imprint(List<String> copies, String printer, LocalDate printed) {
    public Imprint {
      copies = List.copyOf(copies);
    }
  }
}
