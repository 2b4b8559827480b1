package zhenzhi.agent.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import zhenzhi.protocol.Result.Verdict;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.BindingState;
import zhenzhi.protocol.Text;

/**
 * The back office's account that the box is bound to, as a file or a command of the box's maker
 * tells it in lines of {@code account=}, {@code device=} and {@code state=}.
 */
public final class BindingProbe implements Probe {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONGEST = 64;

  private final Source source;
  private final String device;

  /** Where the lines come from. */
  public sealed interface Source {
    record InFile(Path file) implements Source {}

    record FromCommand(List<String> command) implements Source {
      public FromCommand {
        command = List.copyOf(command);
      }
    }
  }

  /**
   * @param device serial or MAC of this box when the lines do not tell it
   */
  public BindingProbe(Source source, String device) {
    this.source = source;
    this.device = device;
  }

  @Override
  public String name() {
    return "绑定账号";
  }

  @Override
  public Sighting look(Duration uptime) throws IOException, InterruptedException {
    var in = KeyValues.read(lines());
    var account = in.text("account");
    var known = in.text("device");
    var assumed = account == null ? BindingState.UNBOUND : BindingState.BOUND;
    var seen =
        new Binding(
            uptime,
            account == null ? null : Text.fitted(account, LONGEST),
            Text.fitted(known == null ? device : known, LONGEST),
            in.choice("state", BindingState.class, assumed));
    return Sighting.of(seen, Sighting.finding(name(), verdict(seen.state()), text(seen)));
  }

  private List<String> lines() throws IOException, InterruptedException {
    return switch (source) {
      case Source.InFile(var file) -> Files.readAllLines(file);
      case Source.FromCommand(var command) -> Commands.run(command, PATIENCE, _ -> false);
    };
  }

  private static Verdict verdict(BindingState state) {
    return switch (state) {
      case BOUND -> Verdict.GOOD;
      case UNBOUND, REFUSED -> Verdict.BAD;
      case UNKNOWN -> Verdict.UNKNOWN;
    };
  }

  private static String text(Binding seen) {
    var words =
        switch (seen.state()) {
          case BOUND -> "已绑定 " + seen.account();
          case UNBOUND -> "没有绑定账号";
          case REFUSED -> "后台拒绝了账号 " + seen.account();
          case UNKNOWN -> "不清楚";
        };
    return words + "，设备号 " + seen.device();
  }
}
