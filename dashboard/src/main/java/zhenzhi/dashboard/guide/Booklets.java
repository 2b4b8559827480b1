package zhenzhi.dashboard.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.training.Reading;
import zhenzhi.dashboard.diagnosis.AdviceCards;
import zhenzhi.dashboard.diagnosis.AdviceView;
import zhenzhi.dashboard.guide.BookletView.Card;
import zhenzhi.dashboard.guide.BookletView.Content;
import zhenzhi.dashboard.guide.BookletView.Leaf;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.FindingWords;
import zhenzhi.dashboard.words.HelpConfig;
import zhenzhi.dashboard.words.Times;

/** Binds the chapters and the cards of all findings into one booklet. */
final class Booklets {
  private static final int FIRST = 3;
  private static final int CARDS = 2;

  private Booklets() {}

  /** As somebody sees it who has nothing to sign. */
  static BookletView of(HelpConfig help) {
    return of(help, "", false);
  }

  /** As a keeper sees it; {@code readings} are theirs, the newest first. */
  static BookletView of(HelpConfig help, List<Reading> readings, Times times) {
    var version = version(leaves(help));
    var known = readings.stream().filter(reading -> reading.version().equals(version)).findFirst();
    return of(help, told(readings, known, times), known.isEmpty());
  }

  private static String told(List<Reading> readings, Optional<Reading> known, Times times) {
    if (known.isPresent()) {
      return times.moment(known.get().at()) + "，您已经读过这一版。谢谢。";
    }
    return readings.isEmpty()
        ? "看完了，请点一下“我已读”。"
        : "指南改过了。您" + times.moment(readings.getFirst().at()) + "读的是旧的一版，请再看一遍，点一下“我已读”。";
  }

  private static BookletView of(HelpConfig help, String read, boolean mayRead) {
    var leaves = leaves(help);
    return new BookletView(
        version(leaves),
        contents(leaves),
        leaves,
        List.of(
            new Call("维修人员", help.technician()), new Call(help.operatorName(), help.operator())),
        FIRST + leaves.size(),
        read,
        mayRead);
  }

  private static List<Leaf> leaves(HelpConfig help) {
    var leaves = new ArrayList<Leaf>();
    for (var chapter : Chapter.ALL) {
      leaves.add(
          new Leaf.Doing(
              FIRST + leaves.size(),
              "doing-" + (leaves.size() + 1),
              chapter.title(),
              chapter.says(),
              chapter.drawing(),
              chapter.steps()));
    }
    for (var faultClass : FaultClass.values()) {
      var cards = cards(faultClass, help);
      for (var from = 0; from < cards.size(); from += CARDS) {
        leaves.add(
            new Leaf.Cards(
                FIRST + leaves.size(),
                title(faultClass),
                cards.subList(from, Math.min(cards.size(), from + CARDS))));
      }
    }
    return leaves;
  }

  private static List<Card> cards(FaultClass faultClass, HelpConfig help) {
    return Arrays.stream(Finding.values())
        .filter(finding -> finding.faultClass() == faultClass && FindingWords.hasAdvice(finding))
        .map(finding -> new Card("card-" + finding, AdviceCards.of(finding, help)))
        .toList();
  }

  private static String title(FaultClass faultClass) {
    return switch (faultClass) {
      case HARDWARE -> "设备坏了怎么办";
      case SOFTWARE -> "系统和账号不对怎么办";
      case ENVIRONMENT -> "天气和停电怎么办";
      case MANAGEMENT -> "没有人学怎么办";
    };
  }

  private static List<Content> contents(List<Leaf> leaves) {
    var contents = new ArrayList<Content>();
    var part = "";
    for (var leaf : leaves) {
      switch (leaf) {
        case Leaf.Doing doing -> {
          contents.add(
              new Content(
                  part.isEmpty() ? "从第一天开始" : "", doing.title(), doing.page(), doing.anchor()));
          part = "从第一天开始";
        }
        case Leaf.Cards cards -> {
          for (var card : cards.cards()) {
            contents.add(
                new Content(
                    part.equals(cards.title()) ? "" : cards.title(),
                    card.advice().finding(),
                    cards.page(),
                    card.anchor()));
            part = cards.title();
          }
        }
      }
    }
    return contents;
  }

  /** Another one whenever a word of it changes; telephone numbers are none of its words. */
  private static String version(List<Leaf> leaves) {
    var text = new StringBuilder();
    for (var leaf : leaves) {
      switch (leaf) {
        case Leaf.Doing doing -> {
          text.append(doing.title()).append('\n').append(doing.says()).append('\n');
          append(text, doing.steps());
        }
        case Leaf.Cards cards -> {
          for (var card : cards.cards()) {
            text.append(card.advice().finding()).append('\n').append(card.advice().shows());
            append(text, card.advice().steps());
          }
        }
      }
    }
    return HexFormat.of().formatHex(sha256(text.toString()), 0, 3);
  }

  private static void append(StringBuilder text, List<AdviceView.Step> steps) {
    steps.forEach(step -> text.append(step.head()).append('\n').append(step.says()).append('\n'));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Of the text as it is. */
  static String version(HelpConfig help) {
    return version(leaves(help));
  }
}
