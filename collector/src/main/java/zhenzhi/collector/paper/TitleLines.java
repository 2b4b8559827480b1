package zhenzhi.collector.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Divides a title into lines of about the same length that tear no word apart (GB/T 9704-2012,
 * 7.3.1: 词意完整，排列对称，长短适宜).
 */
public final class TitleLines {
  /**
   * What stays together: words of our titles, numbers with their unit, marks with what they follow.
   */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?:《[^》]{1,16}》|[A-Za-z0-9.%〔〕-]+[年月日号期个％%]?"
              + "|关于|远程教育|党员干部|终端站点|站点|播放学时|有效学时|学时|第[一二三四]季度|季度|年度|上半年|下半年"
              + "|排名|情况|通报|办事处|社区|街道|故障|诊治|整改|限期|学习|收看|更正|补充|工作"
              + "|\\X)[的及和、，。；：！？）》”’]*",
          Pattern.DOTALL);

  private TitleLines() {}

  /** {@code breadth} is what a line can hold, in halves of a Chinese character. */
  public static List<String> of(String title, int breadth) {
    return title
        .lines()
        .filter(line -> !line.isBlank())
        .flatMap(line -> balanced(line.strip(), breadth).stream())
        .toList();
  }

  private static List<String> balanced(String title, int breadth) {
    var whole = Breadth.of(title);
    if (whole <= breadth) {
      return List.of(title);
    }
    var pieces = pieces(title, breadth);
    for (var lines = (whole + breadth - 1) / breadth; ; lines++) {
      var aim = (whole + lines - 1) / lines;
      var divided = divide(pieces, aim, breadth);
      if (divided.size() <= lines || lines >= pieces.size()) {
        return divided;
      }
    }
  }

  private static List<String> pieces(String title, int breadth) {
    return PIECE
        .matcher(title)
        .results()
        .map(MatchResult::group)
        .flatMap(piece ->
            Breadth.of(piece) <= breadth
                ? Stream.of(piece)
                : piece.codePoints().mapToObj(Character::toString))
        .toList();
  }

  /** The lines whose lengths differ least from the aim: each end of a line looks back one line. */
  private static List<String> divide(List<String> pieces, int aim, int breadth) {
    var cost = new long[pieces.size() + 1];
    var begin = new int[pieces.size() + 1];
    Arrays.fill(cost, Long.MAX_VALUE);
    cost[0] = 0;
    for (var end = 1; end <= pieces.size(); end++) {
      var length = 0;
      for (var from = end - 1; from >= 0; from--) {
        length += Breadth.of(pieces.get(from));
        if (length > breadth && from < end - 1) {
          break;
        }
        var through = cost[from] + (long) (length - aim) * (length - aim) + 1;
        if (through < cost[end]) {
          cost[end] = through;
          begin[end] = from;
        }
      }
    }
    var lines = new ArrayList<String>();
    for (var end = pieces.size(); end > 0; end = begin[end]) {
      lines.addFirst(String.join("", pieces.subList(begin[end], end)));
    }
    return lines;
  }
}
