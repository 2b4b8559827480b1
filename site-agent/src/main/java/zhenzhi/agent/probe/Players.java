package zhenzhi.agent.probe;

import zhenzhi.agent.playback.Content;
import zhenzhi.agent.playback.Observation;
import zhenzhi.protocol.Result.Verdict;

/** Says in words what a player does. */
final class Players {
  static final String NAME = "播放器";

  private Players() {}

  static Sighting sighting(String kind, Observation seen) {
    var text =
        switch (seen) {
          case Observation.Playing(_, var content) -> "正在播放 " + words(content);
          case Observation.Held _ -> "暂停或没有播放";
          case Observation.Stopped _ -> "没有播放";
          case Observation.Crashed _ -> "异常退出";
        };
    var verdict = seen instanceof Observation.Crashed ? Verdict.BAD : Verdict.GOOD;
    return Sighting.of(Sighting.finding(NAME, verdict, kind + "：" + text));
  }

  private static String words(Content content) {
    return content.code().equals(content.title())
        ? content.title()
        : content.code() + "《" + content.title() + "》";
  }
}
