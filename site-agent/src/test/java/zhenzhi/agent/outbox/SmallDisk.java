package zhenzhi.agent.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file system of its own, which only root may have. */
final class SmallDisk {
  /** The last was mounted first. */
  private final List<Path> folders;

  private SmallDisk(Path... folders) {
    this.folders = List.of(folders);
  }

  /** One that is full after so many KiB. */
  static SmallDisk full(Path folder, int kib) throws IOException, InterruptedException {
    mount("-t", "tmpfs", "-o", "size=" + kib + "k", "tmpfs", folder.toString());
    return new SmallDisk(folder);
  }

  /** An ext4 that is mounted read-only by the kernel when it finds a fault. */
  static SmallDisk faulty(Path folder, Path image) throws IOException, InterruptedException {
    assumeThat(run("mkfs.ext4", "-q", "-O", "^has_journal", image.toString(), "4M"))
        .as("mkfs.ext4")
        .isZero();
    mount("-o", "loop,errors=remount-ro", image.toString(), folder.toString());
    return new SmallDisk(folder);
  }

  /** An ext4 that takes everything into memory and cannot bring it to the disk. */
  static SmallDisk deceitful(Path folder, Path below) throws IOException, InterruptedException {
    var full = full(below, 1024);
    var image = below.resolve("image");
    assumeThat(run("truncate", "-s", "8M", image.toString())).isZero();
    assumeThat(run("mkfs.ext4", "-q", "-O", "^has_journal", image.toString())).isZero();
    mount("-o", "loop", image.toString(), folder.toString());
    full.fill();
    return new SmallDisk(folder, below);
  }

  private static void mount(String... how) throws IOException, InterruptedException {
    var command = Stream.concat(Stream.of("mount"), Stream.of(how)).toArray(String[]::new);
    assumeThat(run(command)).as("may mount file systems").isZero();
  }

  /** The kernel finds a fault. */
  void fail() throws IOException {
    var device = Files.getFileStore(folders.getFirst()).name();
    var name = Path.of(device).getFileName().toString();
    Files.writeString(Path.of("/sys/fs/ext4", name, "trigger_fs_error"), "test");
  }

  /** What somebody else needs of it. */
  void fill() throws IOException {
    var ballast = folders.getFirst().resolve("ballast");
    try (var out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(new byte[1024]);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("space");
    }
  }

  void unmount() throws IOException, InterruptedException {
    for (var folder : folders) {
      assertThat(run("umount", folder.toString())).isZero();
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException _) {
      return -1;
    }
  }
}
