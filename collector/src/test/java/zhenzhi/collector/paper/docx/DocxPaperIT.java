package zhenzhi.collector.paper.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.collector.paper.Block;
import zhenzhi.collector.paper.Block.Heading;
import zhenzhi.collector.paper.Block.Level;
import zhenzhi.collector.paper.Block.PageBreak;
import zhenzhi.collector.paper.Block.Paragraph;
import zhenzhi.collector.paper.Block.Tabular;
import zhenzhi.collector.paper.Office;
import zhenzhi.collector.paper.OfficialPaper;
import zhenzhi.collector.paper.OfficialPaper.Attachment;
import zhenzhi.collector.paper.OfficialPaper.Orientation;
import zhenzhi.collector.paper.Papers;
import zhenzhi.collector.paper.Pdf;
import zhenzhi.collector.paper.Pdf.Page;
import zhenzhi.collector.paper.Pdf.Word;

/** Papers printed by LibreOffice, with whatever fonts are here, measured against GB/T 9704-2012. */
class DocxPaperIT {
  private static final Offset<Double> ONE = within(1.0);

  /** Edges of the type area. */
  private static final double TOP = 37;

  private static final double BOTTOM = 262;
  private static final double LEFT = 28;
  private static final double RIGHT = 184;

  private static final int MOST_LINES = 22;

  private static final String HOSTILE =
      "a\u0000b</w:t>&amp;]]>\u202E12.50" + "很长的站点名称".repeat(40) + "W".repeat(200);

  private static final Map<String, Pdf> READ = new HashMap<>();

  @TempDir static Path folder;

  @BeforeAll
  static void print() throws IOException {
    var papers = new LinkedHashMap<String, OfficialPaper>();
    papers.put("bulletin", Papers.bulletin(10, Orientation.PORTRAIT));
    papers.put("large", Papers.bulletin(1_200, Orientation.LANDSCAPE));
    papers.put("empty", Papers.empty());
    papers.put("grid", bare(List.of(new Paragraph("字".repeat(28 * 50)))));
    papers.put(
        "break",
        bare(
            List.of(
                new Paragraph("前"),
                new PageBreak(),
                new Tabular(Papers.subdistricts()),
                new Tabular(Papers.subdistricts()),
                new Paragraph("后"))));
    papers.put("hostile", bare(List.of(new Paragraph(HOSTILE), new Heading(Level.FIRST, HOSTILE))));
    for (var i = 1; i <= MOST_LINES; i++) {
      papers.put("lines" + i, Papers.lines(i));
      if (i % 2 == 0) {
        papers.put("rows" + i, rows(i));
      }
    }
    var files = new ArrayList<Path>();
    for (var paper : papers.entrySet()) {
      files.add(
          Files.write(folder.resolve(paper.getKey() + ".docx"), DocxPaper.write(paper.getValue())));
    }
    Office.convert(folder, "pdf", files);
  }

  @Test
  void thePartsFollowEachOther() throws IOException {
    assertThat(pdf("bulletin").text())
        .containsSubsequence(
            "滨河区委组织部文件",
            "滨组通〔2026〕5号",
            "关于2026年10月远程教育站点",
            "播放学时排名情况的通报",
            "各街道党工委、各社区党组织：",
            "为深入推进",
            "一、总体情况",
            "二、排名情况",
            "（一）各街道情况",
            "表1各街道情况",
            "单位：个、小时",
            "合计",
            "（二）各站点情况",
            "1.排名靠前的站点",
            "三、存在问题",
            "四、下步要求",
            "附件：各站点播放学时排名表",
            "中共滨河区委组织部",
            "2026年11月5日",
            "（仅供工作参考，不作为考核的唯一依据）",
            "附件各站点播放学时排名表",
            "抄送：市委组织部",
            "滨河区委组织部办公室2026年11月6日印发");
  }

  @Test
  void whatIsPrintedStaysInTheTypeArea() throws IOException {
    for (var page : pdf("bulletin").pages()) {
      assertThat(page.width()).isCloseTo(210, ONE);
      assertThat(page.height()).isCloseTo(297, ONE);
      assertThat(page.words().stream().filter(word -> word.middle() < BOTTOM))
          .allMatch(word -> word.left() > LEFT - 1 && word.right() < RIGHT + 1)
          .allMatch(word -> word.middle() > TOP);
    }
  }

  @Test
  void aPageHolds22LinesOf28Characters() throws IOException {
    var second = pdf("grid").pages().get(1);

    assertThat(second.words().stream().filter(word -> word.text().startsWith("字")))
        .hasSize(22)
        .allMatch(word -> word.text().length() == 28)
        .allMatch(word -> Math.abs(word.left() - LEFT) < 1 && Math.abs(word.right() - RIGHT) < 1);
    var first = pdf("grid").pages().getFirst().words().get(1);
    assertThat(first.text()).isEqualTo("字".repeat(26));
    assertThat(first.left()).isCloseTo(LEFT + 2 * 156 / 28.0, ONE);
  }

  /** 35 mm from the type area's upper edge to the mark's, 4 mm from the number to the rule. */
  @Test
  void theMastheadIsWhereItShouldBe() throws IOException {
    Office.run(
        List.of(
            "pdftoppm",
            "-r",
            "144",
            "-l",
            "1",
            "-singlefile",
            "-png",
            folder.resolve("bulletin.pdf").toString(),
            folder.resolve("first").toString()));
    var image = ImageIO.read(folder.resolve("first.png").toFile());
    var red = new ArrayList<Integer>();
    for (var y = 0; y < image.getHeight(); y++) {
      var row = y;
      if (IntStream.range(0, image.getWidth()).anyMatch(x -> isRed(image.getRGB(x, row)))) {
        red.add(y);
      }
    }

    assertThat(red.getFirst() * 25.4 / 144).isCloseTo(TOP + 35, ONE);
    var rule = red.getLast();
    var across =
        IntStream.range(0, image.getWidth()).filter(x -> isRed(image.getRGB(x, rule))).toArray();
    assertThat(across[0] * 25.4 / 144).isCloseTo(LEFT, ONE);
    assertThat(across[across.length - 1] * 25.4 / 144).isCloseTo(RIGHT, ONE);
    assertThat(rule * 25.4 / 144 - pdf("bulletin").pages().getFirst().word("滨组通").bottom())
        .isBetween(1.0, 5.0);
  }

  @Test
  void theDateEndsFourCharactersFromTheEdge() throws IOException {
    var words = pdf("lines1").pages().get(0).words();
    var date = words.stream().filter(word -> word.text().endsWith("日")).findFirst().orElseThrow();
    var unit =
        words.stream().filter(word -> word.text().contains("中共滨河")).findFirst().orElseThrow();

    assertThat(date.right()).isCloseTo(RIGHT - 4 * 156 / 28.0, ONE);
    assertThat(unit.bottom()).isLessThan(date.bottom());
  }

  @Test
  void pagesAreNumberedOnTheOutside() throws IOException {
    var pages = pdf("bulletin").pages();
    for (var i = 0; i < pages.size(); i++) {
      var below = pages.get(i).words().stream().filter(word -> word.top() > BOTTOM).toList();

      assertThat(below.stream().map(Word::text)).containsExactly("—", "" + (i + 1), "—");
      assertThat(below.getFirst().middle()).isCloseTo(BOTTOM + 7, ONE);
      if (i % 2 == 0) {
        assertThat(below.getLast().right()).isCloseTo(RIGHT - 4.94, ONE);
      } else {
        assertThat(below.getFirst().left()).isCloseTo(LEFT + 4.94, ONE);
      }
    }
  }

  @Test
  void aLongTableHasItsHeadOnEveryPageAndEveryRowOnce() throws IOException {
    var lying = pdf("large").pages().stream().filter(page -> page.width() > 290).toList();

    assertThat(lying).hasSizeGreaterThan(30);
    assertThat(lying).allMatch(page -> page.text().contains("名次站点街道应学有效学时完成率"));
    var all = String.join("", lying.stream().map(Page::text).toList());
    for (var i = 1; i <= 1_200; i++) {
      assertThat(all).containsOnlyOnce("第" + i + "社区");
    }
  }

  /** Held upright, a page that lies on its side has its number where the others have it. */
  @Test
  void aLyingPageIsNumberedAtTheFootOfItsSheet() throws IOException {
    var pages = pdf("large").pages();
    for (var i = 3; i < 9; i++) {
      var number = number(pages.get(i), i + 1);

      assertThat((number.left() + number.right()) / 2).isCloseTo(35 - 7, within(1.5));
      if (i % 2 == 0) {
        assertThat(number.bottom()).isBetween(168.0, 180.0);
      } else {
        assertThat(number.top()).isBetween(32.0, 44.0);
      }
    }
  }

  @Test
  void theLastPageStandsUprightAndBearsTheColophon() throws IOException {
    var last = pdf("large").pages().getLast();

    assertThat(last.height()).isGreaterThan(290);
    assertThat(last.text()).startsWith("抄送：").contains("印发");
  }

  @Test
  void theColophonEndsAtTheFootOfTheLastPageWhateverStandsAbove() throws IOException {
    for (var i = 1; i <= MOST_LINES; i++) {
      for (var name : i % 2 == 0 ? List.of("lines" + i, "rows" + i) : List.of("lines" + i)) {
        var pages = pdf(name).pages();
        assertThat(pages).as(name).allMatch(page -> page.words().size() > 3);
        var last = pages.getLast();
        var printed = last.word("印发");
        var copies = last.word("抄送：");
        assertThat(printed.bottom()).as(name).isBetween(BOTTOM - 4, BOTTOM + 1);
        assertThat(last.words().stream().filter(word -> isAbove(word, copies)))
            .as(name)
            .allMatch(word -> word.bottom() < copies.top() + 1);
        assertThat(pages.subList(0, pages.size() - 1))
            .as(name)
            .noneMatch(page -> page.text().contains("印发"));
      }
    }
  }

  @Test
  void nothingSignedStandsAlone() throws IOException {
    for (var i = 1; i <= MOST_LINES; i++) {
      var signed =
          pdf("lines" + i).pages().stream()
              .filter(page -> page.text().contains("中共滨河区委组织部"))
              .findFirst()
              .orElseThrow();
      assertThat(signed.text()).contains("一行。").contains("2026年11月5日");
    }
  }

  @Test
  void anEmptyTableSaysSo() throws IOException {
    assertThat(pdf("empty").text())
        .containsSubsequence("表1各街道情况", "名次", "（无）", "附件", "（无）", "合计", "—");
  }

  @Test
  void aPageBreakBreaksAndTablesStayApart() throws IOException {
    var pages = pdf("break").pages();

    assertThat(pages).hasSize(2);
    assertThat(pages.get(1).text()).contains("合计").endsWith("后—2—");
    assertThat(pages.get(1).words().stream().filter(word -> word.text().equals("合计"))).hasSize(2);
  }

  @Test
  void hostileTextIsPrintedAndStaysInTheTypeArea() throws IOException {
    var pages = pdf("hostile").pages();
    var printed =
        String.join(
            "",
            pages.stream()
                .flatMap(page -> page.words().stream())
                .filter(word -> word.middle() < BOTTOM)
                .map(Word::text)
                .toList());

    assertThat(printed)
        .containsSubsequence(
            "a[U+0000]b</w:t>&amp;]]>[U+202E]12.50",
            "W".repeat(200),
            "一、a[U+0000]b",
            "W".repeat(200));
    assertThat(pages)
        .allMatch(page -> page.words().stream().allMatch(word -> word.right() < RIGHT + 1));
  }

  private static boolean isAbove(Word word, Word copies) {
    return word.middle() < BOTTOM && word.top() < copies.top() - 1;
  }

  private static boolean isRed(int rgb) {
    return (rgb >> 16 & 0xFF) > 200 && (rgb >> 8 & 0xFF) < 60 && (rgb & 0xFF) < 60;
  }

  private static Word number(Page page, int number) {
    return page.words().stream()
        .filter(word -> word.left() < 33 && word.text().contains("" + number))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no number " + number + " on " + page.words()));
  }

  private static OfficialPaper bare(List<Block> blocks) {
    return new OfficialPaper(
        Optional.empty(),
        "通报",
        List.of(),
        blocks,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /**
   * Two attachments, the first as long as a page or so, the second the last thing above the foot.
   */
  private static OfficialPaper rows(int more) {
    var attachment =
        new Attachment("排名表", Orientation.PORTRAIT, List.of(new Tabular(Papers.sites(20 + more))));
    var paper = Papers.lines(1);
    return new OfficialPaper(
        paper.masthead(),
        paper.title(),
        paper.addressees(),
        paper.body(),
        paper.signature(),
        paper.remark(),
        Collections.nCopies(2, attachment),
        paper.imprint());
  }

  private static Pdf pdf(String name) throws IOException {
    var known = READ.get(name);
    if (known != null) {
      return known;
    }
    var read = Pdf.read(folder.resolve(name + ".pdf"));
    READ.put(name, read);
    return read;
  }
}
