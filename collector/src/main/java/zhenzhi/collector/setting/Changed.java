package zhenzhi.collector.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A setting that is another than before.
 *
 * @param before absent where there was none of that name
 * @param after absent where there is none any more
 */
public record Changed(String name, Optional<String> before, Optional<String> after) {

  /**
   * By name. Nothing was changed where nothing is known: that is the first start.
   *
   * @param known what the last start ran with
   */
  static List<Changed> between(Map<String, String> known, Map<String, String> now) {
    var changed = new ArrayList<Changed>();
    if (!known.isEmpty()) {
      var names = new TreeSet<>(known.keySet());
      names.addAll(now.keySet());
      for (var name : names) {
        var before = Optional.ofNullable(known.get(name));
        var after = Optional.ofNullable(now.get(name));
        if (!before.equals(after)) {
          changed.add(new Changed(name, before, after));
        }
      }
    }
    return changed;
  }

  /** As the record has it. */
  String words() {
    return name + "：" + shown(before) + " → " + shown(after);
  }

  private static String shown(Optional<String> value) {
    return value.map(text -> text.isEmpty() ? "空" : text).orElse("没有");
  }
}
