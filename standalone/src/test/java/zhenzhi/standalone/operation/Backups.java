package zhenzhi.standalone.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The scripts of docker/backup, with a server and folders of a test. */
record Backups(KeptServer server, Path folder) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZONE);
  private static final Pattern MADE = Pattern.compile("backup: (\\S+)\\.dump, \\d+ bytes");

  static Backups of(KeptServer server, Path folder) throws IOException {
    return new Backups(server, Files.createDirectories(folder.resolve("backups")));
  }

  /** Backs up what is there now; answers the backup's name. */
  String once() throws IOException, InterruptedException {
    return name(tryOnce().orFail());
  }

  Program tryOnce() throws IOException, InterruptedException {
    return run("backup", "once");
  }

  /** What was there at {@code moment}, to the second. */
  Program at(Instant moment) throws IOException, InterruptedException {
    return run("backup", "at", TIME.format(moment));
  }

  /** The database of a {@code ./run} whose cluster lies in {@code data}. */
  String adopt(Path data) throws IOException, InterruptedException {
    var piped = "tar -C \"$1\" -c . | \"$2\" adopt";
    return name(
        run(List.of("sh", "-c", piped, "adopt", data.toString(), script("backup"))).orFail());
  }

  String restore(String name) throws IOException, InterruptedException {
    return tryRestore(name).orFail();
  }

  Program tryRestore(String name) throws IOException, InterruptedException {
    return run("restore", name);
  }

  static String name(String said) {
    var made = MADE.matcher(said);
    if (!made.find()) {
      throw new AssertionError("no backup was made: " + said);
    }
    return made.group(1);
  }

  private Program run(String script, String... more) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(script(script)));
    words.addAll(List.of(more));
    return run(words);
  }

  private static String script(String name) {
    return Program.ofProject("docker/backup/" + name).toString();
  }

  private Program run(List<String> words) throws IOException, InterruptedException {
    return Program.run(
        Map.of(
            "PATH",
            server.programs() + ":" + System.getenv("PATH"),
            "PGHOST",
            "127.0.0.1",
            "PGPORT",
            "" + server.store().port(),
            "PGUSER",
            "postgres",
            "PGPASSWORD",
            KeptServer.PASSWORD,
            "ZHENZHI_BACKUPS",
            folder.toString(),
            "ZHENZHI_ARCHIVE",
            server.archive().toString(),
            "TZ",
            ZONE.getId()),
        KeptServer.asNobody(words));
  }
}
