package zhenzhi.collector.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.content.CatalogueService;
import zhenzhi.collector.content.Course;
import zhenzhi.collector.content.CourseFilter;
import zhenzhi.collector.imports.ImportService.Uploaded;
import zhenzhi.collector.imports.Plan.Counts;
import zhenzhi.collector.refusal.Refusal;

/** The catalogue out of a file. */
class CourseImportIT {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final String TWO =
      """
      课程编号,课程名称,类别,时长
      zc-001,党章学习专题讲座第三讲,党的基本知识,45分钟
      ,乡村振兴政策解读,政策理论,
      """;

  private final District district = new District(Map.of());
  private final ImportService imports = district.context.getBean(ImportService.class);
  private final CatalogueService catalogue = district.context.getBean(CatalogueService.class);
  private final Account office =
      new Account(77, "zhao", "赵敏", Role.OFFICE, district.district.path(), Optional.empty());

  @BeforeEach
  void somebodyWhoImports() {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'zhao', '', '赵敏', 'OFFICE', '%s')
        """
            .formatted(district.district.path()));
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void coursesAreAddedOnceSomebodySaysYes() throws SQLException {
    var id = upload(TWO);
    assertThat(plan(id).counts()).isEqualTo(new Counts(2, 0, 0, 0));
    assertThat(titles()).isEmpty();

    confirm(id);

    assertThat(titles()).containsExactly("党章学习专题讲座第三讲", "乡村振兴政策解读");
    var first = courses().getFirst();
    assertThat(first.code()).contains("zc-001");
    assertThat(first.length()).contains(Duration.ofMinutes(45));
    assertThat(catalogue.names(first.id())).hasSize(2);
  }

  @Test
  void theSameFileAgainAddsNothing() throws SQLException {
    var first = upload(TWO);
    confirm(first);

    var again = upload(TWO + "zc-009,新课程,其他,\n");

    assertThat(plan(again).counts()).isEqualTo(new Counts(1, 0, 2, 0));
    confirm(again);
    assertThat(titles()).hasSize(3);
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> undo(first));
    undo(again);
    undo(first);
    assertThat(titles()).isEmpty();
  }

  @Test
  void everyBadLineIsNamedAndNothingIsImported() throws SQLException {
    confirm(upload(TWO));

    var bad =
        upload(
            """
            课程编号,课程名称,类别,时长
            zc-001,另一个名称,党的基本知识,
            ,乡村振兴政策解读,专题教学,
            a,甲,娱乐,
            b,乙,其他,25小时
            b2,丙,其他,
            b2,丁,其他,
            c, 丙 ,其他,
            ,,其他,
            ,好的,其他,
            """);

    assertThat(plan(bad).counts()).isEqualTo(new Counts(2, 0, 0, 7));
    assertThat(plan(bad).allProblems())
        .extracting(problem -> problem.where() + problem.says())
        .anyMatch(says -> says.startsWith("第 2 行 B 列（课程名称）目录里已有《党章学习专题讲座第三讲》，名称不同"))
        .anyMatch(says -> says.startsWith("第 3 行 B 列（课程名称）目录里已有《乡村振兴政策解读》，类别不同"))
        .anyMatch(says -> says.startsWith("第 4 行 C 列（类别）“娱乐”不认识"))
        .anyMatch(says -> says.startsWith("第 5 行 D 列（时长）一门课程至少 1 秒，最长一天"))
        .anyMatch(says -> says.startsWith("第 7 行 A 列（课程编号）编号和第 6 行一样"))
        .anyMatch(says -> says.startsWith("第 8 行和第 6 行重复"))
        .anyMatch(says -> says.startsWith("第 9 行 B 列（课程名称）没有填"));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> confirm(bad));
    assertThat(titles()).hasSize(2);
  }

  @Test
  void whatSomebodyAddedMeanwhileIsNotAddedTwice() throws SQLException {
    var id = upload(TWO);
    var other = upload(TWO.replace("zc-001", "zc-002"));
    assertThat(imports.get(office.scope(), id).state()).isEqualTo(Import.State.DISMISSED);

    confirm(other);

    assertThat(titles()).hasSize(2);
  }

  /** The office of another district has come: what holds for both is decided above them. */
  @Test
  void anOfficeBesideOthersImportsNoCoursesAndTakesNoneBack() throws SQLException {
    var done = upload(TWO);
    confirm(done);
    var waiting = upload("课程编号,课程名称,类别,时长\nzc-009,新课程,其他,\n");
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (78, 'far', '', '钱进', 'OFFICE', '/far/')
        """);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> confirm(waiting))
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> undo(done))
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(titles()).hasSize(2);
  }

  private long upload(String file) throws SQLException {
    return ((Uploaded.Kept)
            imports.upload(office, ImportKind.COURSES, "目录.csv", file.getBytes(UTF_8), NOW))
        .id();
  }

  private Plan plan(long id) throws SQLException {
    return imports.plan(imports.get(office.scope(), id), NOW).orElseThrow();
  }

  private void confirm(long id) throws SQLException {
    imports.confirm(office.scope(), id, plan(id).counts(), office, NOW);
  }

  private void undo(long id) throws SQLException {
    imports.undo(office.scope(), id, office, "导错了", NOW);
  }

  private List<Course> courses() throws SQLException {
    return catalogue.courses(new CourseFilter("", Optional.empty(), 0, 99)).items();
  }

  private List<String> titles() throws SQLException {
    return courses().stream().map(Course::title).toList();
  }
}
