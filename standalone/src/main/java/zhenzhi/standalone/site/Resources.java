package zhenzhi.standalone.site;

import java.io.IOException;

/** The scripts that lie beside these classes. */
final class Resources {
  private Resources() {}

  static byte[] read(String name) throws IOException {
    try (var in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("not on the class path: " + name);
      }
      return in.readAllBytes();
    }
  }
}
