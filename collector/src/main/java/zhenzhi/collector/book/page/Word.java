package zhenzhi.collector.book.page;

import java.util.Map;

/** What somebody did with an entry of a book. Only ever added to its log. */
public sealed interface Word {
  /** 填写: the columns by their keys. */
  record Entered(Map<String, String> said) implements Word {
    public Entered {
      said = Map.copyOf(said);
    }
  }

  /** 更正: only what is different now; an empty text takes back what somebody wrote. */
  record Corrected(Map<String, String> said) implements Word {
    public Corrected {
      said = Map.copyOf(said);
    }
  }

  /** 撤销. */
  record Withdrawn() implements Word {}

  /** 恢复: it was not to be withdrawn. */
  record Restored() implements Word {}
}
