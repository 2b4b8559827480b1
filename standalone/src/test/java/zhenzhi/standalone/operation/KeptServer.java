package zhenzhi.standalone.operation;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhenzhi.standalone.chaos.District;
import zhenzhi.standalone.chaos.Store;
import zhenzhi.standalone.chaos.Victim;

/**
 * Debian's PostgreSQL as compose.yaml starts it: it keeps its log for restores to a point in time.
 *
 * @param programs folder of PostgreSQL's
 * @param archive folder of the kept log
 */
record KeptServer(Path programs, Path archive, Store store) {
  static final String PASSWORD = "of a test on this machine";

  private static final Path KEEP = Program.ofProject("docker/backup/keep-wal");

  /** Made, with the roles that the stack has; not started. */
  static KeptServer in(Path folder) throws IOException, InterruptedException {
    var programs = debians();
    var data = folder.resolve("data");
    var archive = Files.createDirectories(folder.resolve("archive"));
    var password = Files.writeString(folder.resolve("password"), PASSWORD);
    Program.run(Map.of(), asNobody(initdb(programs, data, password))).orFail();
    var port = District.freePort();
    var server =
        new Victim(
            "database",
            folder.resolve("database.log"),
            asNobody(
                List.of(
                    programs.resolve("postgres").toString(),
                    "-D" + data,
                    "-p" + port,
                    "-clisten_addresses=127.0.0.1",
                    "-cunix_socket_directories=",
                    "-chba_file=" + Program.ofProject("docker/database/pg_hba.conf"),
                    "-carchive_mode=on",
                    "-carchive_command=ZHENZHI_ARCHIVE='%s' %s %%p %%f".formatted(archive, KEEP),
                    "-cjit=off")));
    var made = new KeptServer(programs, archive, new Store(server, port, password));
    made.makeRoles(data);
    return made;
  }

  private static List<String> initdb(Path programs, Path data, Path password) {
    return List.of(
        programs.resolve("initdb").toString(),
        "--pgdata=" + data,
        "--username=postgres",
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--locale=C.UTF-8",
        "--no-sync");
  }

  /** As docker/database/init does it, before anybody else can come in. */
  private void makeRoles(Path data) throws IOException, InterruptedException {
    var statements =
        """
        CREATE ROLE zhenzhi LOGIN PASSWORD '%s'
        GRANT pg_read_all_stats TO zhenzhi
        CREATE ROLE zhenzhi_report NOLOGIN
        CREATE ROLE grafana LOGIN IN ROLE zhenzhi_report
        CREATE DATABASE zhenzhi OWNER zhenzhi
        """
            .formatted(PASSWORD);
    var single = "printf '%s' \"$1\" | \"$2\" --single -D \"$3\" postgres";
    Program.run(
            Map.of(),
            asNobody(
                List.of(
                    "sh",
                    "-c",
                    single,
                    "roles",
                    statements,
                    programs.resolve("postgres").toString(),
                    data.toString())))
        .orFail();
  }

  /** PostgreSQL refuses to be root: in a user namespace it is nobody, and the files stay root's. */
  static List<String> asNobody(List<String> command) {
    if (!System.getProperty("user.name").equals("root")) {
      return command;
    }
    var words = new ArrayList<>(List.of("unshare", "--user"));
    words.addAll(command);
    return words;
  }

  private static Path debians() throws IOException, InterruptedException {
    var found =
        Program.run(Map.of(), List.of(Program.ofProject("scripts/postgres-programs").toString()));
    if (found.status() != 0) {
      return abort("no restore was tried: " + found.said());
    }
    if (Program.run(Map.of(), asNobody(List.of("true"))).status() != 0) {
      return abort(
          "no restore was tried: root may not make a user namespace here (unshare --user)");
    }
    return Path.of(found.said().strip());
  }
}
