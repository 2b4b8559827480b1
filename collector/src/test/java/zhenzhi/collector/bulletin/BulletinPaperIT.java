package zhenzhi.collector.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.collector.paper.Office;
import zhenzhi.collector.paper.Pdf;

/** An issued bulletin, opened by LibreOffice. */
class BulletinPaperIT {
  @TempDir Path folder;

  private final October october = new October();

  @AfterEach
  void close() {
    october.close();
  }

  @Test
  void readsFromTheRedHeadToTheImprint() throws IOException, SQLException {
    var issued = october.issued();

    var naming = pages(issued, Edition.NAMING);
    var first = naming.getFirst().text();
    assertThat(first)
        .containsSubsequence(
            "江东区远程教育工作办公室文件",
            "远教通〔2026〕1号",
            "关于2026年10月远程教育站点播放学时排名情况的通报",
            "（2026年第1期）",
            "各街道办事处：",
            "一、总体情况");
    assertThat(text(naming))
        .containsSubsequence(
            "有效学习总时长27.50学时",
            "二、排名情况",
            "表1各办事处播放学时排名情况",
            "三、故障诊治情况",
            "四、存在问题",
            "排名末位的是学习站1",
            "五、下步要求",
            "2026年11月20日前",
            "附件",
            "2026年10月社区站点播放学时排名表",
            "名次站点办事处应完成",
            "合计",
            "印发");
    assertThat(naming).as("a landscape page").anyMatch(page -> page.width() > page.height());

    var plain = text(pages(issued, Edition.PLAIN));
    assertThat(plain).contains("名单另发所在办事处").doesNotContain("学习站1（", "学习站2", "表1", "附件");
  }

  @Test
  void sheetsAddUpToWhatThePaperSays() throws IOException, SQLException {
    var issued = october.issued();
    var bytes =
        october.bulletins.file(october.drafter, issued.id(), Edition.NAMING, PaperForm.XLSX);
    var file = Files.write(folder.resolve("book.xlsx"), bytes);

    Office.convert(
        folder,
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3",
        List.of(file));

    var sites = Files.readAllLines(folder.resolve("book-社区站点.csv"));
    assertThat(sites.getLast()).startsWith(",合计,,40.8333333333333,27.5,,55,55,137.5,0,");
  }

  private List<Pdf.Page> pages(Bulletin issued, Edition edition) throws IOException, SQLException {
    var name = edition.name();
    var bytes = october.bulletins.file(october.drafter, issued.id(), edition, PaperForm.DOCX);
    var file = Files.write(folder.resolve(name + ".docx"), bytes);
    Office.convert(folder, "pdf", List.of(file));
    return Pdf.read(folder.resolve(name + ".pdf")).pages();
  }

  private static String text(List<Pdf.Page> pages) {
    return String.join("", pages.stream().map(Pdf.Page::text).toList());
  }
}
