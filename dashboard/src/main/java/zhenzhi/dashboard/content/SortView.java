package zhenzhi.dashboard.content;

import java.util.List;

/**
 * One content that is to be sorted.
 *
 * @param verdict which of the three was chosen: {@code known}, {@code fresh} or {@code no-study}
 * @param known what was entered as a known course
 * @param courses to choose from
 * @param byCode whether it is told by its code
 * @param mayDecide whether there is a form
 */
public record SortView(
    String id,
    String title,
    String code,
    String says,
    String played,
    boolean isTitleShared,
    String verdict,
    boolean byCode,
    String known,
    List<String> courses,
    boolean mayDecide,
    CourseForm form,
    String problem) {}
