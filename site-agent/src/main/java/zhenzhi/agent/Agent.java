package zhenzhi.agent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Security;
import zhenzhi.agent.identity.Answer;

/** {@code site-agent run|check [--config FILE]}, {@code site-agent enrol CODE [--config FILE]}. */
public final class Agent {
  static final String CONFIG = "/etc/zhenzhi/site-agent.properties";
  private static final int MISUSED = 2;
  private static final String USAGE =
      "usage: site-agent run|check|enrol CODE [--config FILE]   (FILE is "
          + CONFIG
          + " if not given)";

  private Agent() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    logOneLineEach();
    Security.setProperty("networkaddress.cache.ttl", "5"); // a probe that asks a cache sees nothing
    try {
      System.exit(run(args));
    } catch (BadSetting bad) {
      System.err.println("site-agent: " + bad.getMessage());
      System.exit(MISUSED);
    }
  }

  private static int run(String[] args) throws IOException, InterruptedException {
    var asked = args.length > 0 && args[0].equals("enrol") ? 2 : 1;
    var named = args.length == asked + 2 && args[asked].equals("--config");
    if (args.length != asked && !named) {
      System.err.println(USAGE);
      return MISUSED;
    }
    var settings = Settings.read(Path.of(named ? args[asked + 1] : CONFIG));
    var config = AgentConfig.of(settings);
    if (asked == 2) {
      return enrol(config, args[1]);
    }
    var machine = Machine.of(settings, config.data());
    switch (args[0]) {
      case "run" -> work(config, machine);
      case "check" -> {
        return new Check(config, machine).printTo(out()) ? 0 : 1;
      }
      default -> {
        System.err.println(USAGE);
        return MISUSED;
      }
    }
    return 0;
  }

  private static int enrol(AgentConfig config, String code) {
    var enrolment = config.enrolment();
    if (enrolment.isEmpty()) {
      throw new BadSetting(Setting.OFFICE, "", "https://HOST:PORT, to ask for a certificate");
    }
    return switch (enrolment.get().enrol(code)) {
      case Answer.Enrolled(var until) -> {
        out().println("登记好了：" + config.uplink().station() + " 的证书到 " + until + "，到期前自动换新。请重新启动程序。");
        yield 0;
      }
      case Answer.Refused(var why) -> failed(why);
      case Answer.Away(var why) -> failed(why);
    };
  }

  private static int failed(String why) {
    out().println("没有登记成：" + why + "。");
    return 1;
  }

  private static PrintStream out() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  }

  private static void work(AgentConfig config, Machine machine)
      throws IOException, InterruptedException {
    // an agent of which one thread has died looks well and is not: end, and be started again
    Thread.setDefaultUncaughtExceptionHandler((_, bug) -> die(bug));
    var agent = SiteAgent.start(config, machine);
    Runtime.getRuntime().addShutdownHook(new Thread(agent::close, "stop"));
    agent.run();
    Thread.currentThread().join(); // the hook has stopped the rounds, and ends the process
  }

  private static void die(Throwable bug) {
    System.getLogger(Agent.class.getName()).log(System.Logger.Level.ERROR, "Cannot go on.", bug);
    System.exit(1);
  }

  private static void logOneLineEach() {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s %5$s%6$s%n");
  }
}
