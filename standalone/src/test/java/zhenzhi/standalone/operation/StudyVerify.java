package zhenzhi.standalone.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.verify.VerifyCommand;
import zhenzhi.standalone.chaos.Store;

/** {@code ./zhenzhi study verify} on a database. */
final class StudyVerify {
  private StudyVerify() {}

  static String of(Store store) throws IOException, InterruptedException {
    return Program.run(
            Map.of(
                "ZHENZHI_DATABASE_URL", store.url(),
                "ZHENZHI_DATABASE_USER", Store.USER,
                "ZHENZHI_DATABASE_PASSWORD", store.password()),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                VerifyCommand.class.getName(),
                "study",
                "verify"))
        .orFail();
  }
}
