package zhenzhi.standalone.operation;

import static java.util.Comparator.comparingInt;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * This class path as it was before the newest migration: with everything else of today, so that it
 * tells whether a schema may change under collectors that know nothing of it.
 *
 * @param version the newest migration that it knows
 */
record OlderBuild(String version, List<String> flags) {
  private static final String MIGRATIONS = "zhenzhi/db/migration/all";
  private static final Pattern NUMBERED = Pattern.compile(".*/V(\\d+)__[^/]*\\.sql");

  static OlderBuild in(Path folder) throws IOException {
    var older = folder.resolve("older-db");
    var entries = new ArrayList<String>();
    for (var entry : classPath()) {
      if (holdsMigrations(entry)) {
        copy(entry, older);
        entries.add(older.toString());
      } else {
        entries.add(entry.toString());
      }
    }
    var version = withoutNewest(older.resolve(MIGRATIONS));
    return new OlderBuild(version, List.of("-cp", String.join(File.pathSeparator, entries)));
  }

  private static List<Path> classPath() {
    var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(all.split(File.pathSeparator, -1)).stream().map(Path::of).toList();
  }

  private static boolean holdsMigrations(Path entry) throws IOException {
    if (!entry.toString().endsWith(".jar")) {
      return Files.isDirectory(entry.resolve(MIGRATIONS));
    }
    try (var jar = FileSystems.newFileSystem(entry, Map.of())) {
      return Files.isDirectory(jar.getPath(MIGRATIONS));
    }
  }

  private static void copy(Path entry, Path to) throws IOException {
    if (Files.isDirectory(entry)) {
      copyAll(entry, to);
    } else {
      try (var jar = FileSystems.newFileSystem(URI.create("jar:" + entry.toUri()), Map.of())) {
        copyAll(jar.getPath("/"), to);
      }
    }
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** Scripts that are repeated speak of all tables, those of the newest migration among them. */
  private static String withoutNewest(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var numbered = new ArrayList<Path>();
      for (var file : files.toList()) {
        if (number(file) > 0) {
          numbered.add(file);
        } else {
          Files.delete(file);
        }
      }
      numbered.sort(comparingInt(OlderBuild::number));
      Files.delete(numbered.removeLast());
      return "" + number(numbered.getLast());
    }
  }

  private static int number(Path file) {
    var matcher = NUMBERED.matcher(file.toString());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
