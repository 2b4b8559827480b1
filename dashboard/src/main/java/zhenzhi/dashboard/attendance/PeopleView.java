package zhenzhi.dashboard.attendance;

import java.util.List;

/**
 * The question how many took part in a day.
 *
 * @param day as the form sends it
 * @param back which page it is asked on
 * @param question such as {@code 今天有多少人参加学习？}
 * @param known what was said last; empty when nothing
 * @param usual numbers to tap
 * @param words every word that was said, the newest first
 */
public record PeopleView(
    String code,
    String day,
    String back,
    String question,
    String known,
    List<String> usual,
    List<String> words) {}
