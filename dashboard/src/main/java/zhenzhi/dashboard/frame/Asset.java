package zhenzhi.dashboard.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file that pages refer to. Its address carries a hash of its content, so a browser may keep it
 * for good and still gets the new one after an upgrade.
 */
@SuppressWarnings("ImmutableEnumChecker") // the arrays are read once and only ever written out
public enum Asset {
  STYLE("zhenzhi.css", "text/css;charset=utf-8"),
  PAPER("paper.css", "text/css;charset=utf-8"),
  SHEET("sheet.css", "text/css;charset=utf-8"),
  BOOKS("books.css", "text/css;charset=utf-8"),
  SCRIPT("zhenzhi.js", "text/javascript;charset=utf-8"),
  UNSENT("unsent.js", "text/javascript;charset=utf-8"),
  NEAR("near.js", "text/javascript;charset=utf-8"),
  HTMX("htmx.min.js", "text/javascript;charset=utf-8"),
  ECHARTS("echarts.common.min.js", "text/javascript;charset=utf-8"),
  ICON("icon.svg", "image/svg+xml");

  private final String file;
  private final String type;
  private final byte[] content;
  private final byte[] zipped;
  private final String hash;

  Asset(String file, String type) {
    this.file = file;
    this.type = type;
    this.content = read(file);
    this.zipped = zip(content);
    this.hash = HexFormat.of().formatHex(sha256(content), 0, 6);
  }

  /** Such as {@code /assets/3f2a91b0c4d5/zhenzhi.css}. */
  public String url() {
    return "/assets/" + hash + "/" + file;
  }

  String file() {
    return file;
  }

  String type() {
    return type;
  }

  String hash() {
    return hash;
  }

  byte[] content() {
    return content;
  }

  byte[] zipped() {
    return zipped;
  }

  private static byte[] read(String file) {
    try (var stream = Asset.class.getResourceAsStream("/zhenzhi/dashboard/assets/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("the console was built without its file '" + file + "'");
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] zip(byte[] content) {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zipped.toByteArray();
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
