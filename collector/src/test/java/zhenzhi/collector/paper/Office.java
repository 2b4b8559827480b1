package zhenzhi.collector.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice and Poppler's tools, which read what we wrote as others will. */
public final class Office {
  private static final int SECONDS = 180;

  private Office() {}

  /** Converts all files with one start of LibreOffice, in a folder of their own. */
  public static void convert(Path folder, String format, List<Path> files) throws IOException {
    needs("soffice");
    var words = new ArrayList<String>();
    words.addAll(
        List.of(
            "soffice",
            "--headless",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--convert-to",
            format,
            "--outdir",
            folder.toString()));
    files.forEach(file -> words.add(file.toString()));
    run(words);
  }

  /** What a program prints. */
  public static String run(List<String> words) throws IOException {
    needs(words.getFirst());
    var printed = Files.createTempFile("office", ".txt");
    try {
      var process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        fail(words + " did not end: " + Files.readString(printed, UTF_8));
      }
      assertThat(process.exitValue()).as(Files.readString(printed, UTF_8)).isZero();
      return Files.readString(printed, UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(printed);
    }
  }

  private static void needs(String program) {
    if (Files.isExecutable(Path.of("/usr/bin", program))) {
      return;
    }
    var without = System.getenv().getOrDefault("ZHENZHI_WITHOUT", "");
    if (List.of(without.split("[, ]+", -1)).contains(program)) {
      abort(program + " is missing; papers were not opened");
    }
    fail(
        program
            + " is missing: install Debian's libreoffice-writer-nogui, libreoffice-calc-nogui and"
            + " poppler-utils, or set ZHENZHI_WITHOUT=soffice to go without these tests");
  }
}
