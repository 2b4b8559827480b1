package zhenzhi.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The files of one database: the data, and beside it the password that opens it. */
record Cluster(EmbeddedConfig config, Path data, Path password) {
  static final String USER = "zhenzhi";

  static Cluster in(EmbeddedConfig config) {
    return new Cluster(config, config.home().resolve("data"), config.home().resolve("password"));
  }

  /** Makes the database if there is none. A making that was cut short is begun anew. */
  void initialise(Binaries binaries, Identity identity) throws IOException {
    if (Files.exists(data)) {
      refuseOtherVersion(binaries);
      return;
    }
    writePassword();
    var unfinished = config.home().resolve("data.unfinished");
    Directories.delete(unfinished);
    var made = Command.run(identity.prefix(), initdb(binaries, unfinished));
    if (!made.succeeded()) {
      Directories.delete(unfinished);
      throw StartFailure.of("initdb", made.output(), config);
    }
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whose files these are, or are going to be. */
  Path owned() {
    return Files.exists(data) ? data : config.home();
  }

  String readPassword() throws IOException {
    return Files.readString(password).strip();
  }

  /**
   * The builtin locale sorts alike whatever C library the machine has, today and after upgrades.
   */
  private List<String> initdb(Binaries binaries, Path directory) {
    var words =
        new ArrayList<>(
            List.of(
                binaries.program("initdb"),
                "--pgdata=" + directory,
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
    if (config.durability() == EmbeddedConfig.Durability.THROWAWAY) {
      words.add("--no-sync");
      // Tests connect thousands of times; what a guess at the password costs matters to nobody
      // there.
      words.add("--set=scram_iterations=1");
    }
    return words;
  }

  private void refuseOtherVersion(Binaries binaries) throws IOException {
    var kept = Files.readString(data.resolve("PG_VERSION")).strip();
    var ours = binaries.majorVersion();
    if (!kept.equals(ours)) {
      throw new StartFailure(
          "%s was written by PostgreSQL %s and this is %s: dump it there and restore it here"
              .formatted(data, kept, ours));
    }
  }

  private void writePassword() throws IOException {
    Files.deleteIfExists(password);
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.setOwner(password, Files.getOwner(config.home()));
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    Files.writeString(password, HexFormat.of().formatHex(bytes) + "\n", UTF_8);
  }
}
