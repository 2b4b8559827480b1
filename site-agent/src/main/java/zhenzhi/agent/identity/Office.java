package zhenzhi.agent.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The collector's HTTP side.
 *
 * @param address {@code https://HOST:PORT}, or plain http on this machine
 * @param authority PEM of whom to trust for it; none for those that the system trusts
 */
public record Office(URI address, Optional<Path> authority) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LONGEST = 100_000;
  private static final int CREATED = 201;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int BROKEN = 500;

  /** What it said. */
  sealed interface Said {
    record Handed(String certificate, String root) implements Said {}

    record No(String why) implements Said {}

    record Nothing(String why) implements Said {}
  }

  Said post(String path, Map<String, String> body) {
    try {
      var connection = connection(path);
      try (var out = connection.getOutputStream()) {
        out.write(JSON.std.asString(body).getBytes(UTF_8));
      }
      var status = connection.getResponseCode();
      return status == CREATED
          ? handed(text(connection.getInputStream()))
          : refused(status, text(connection.getErrorStream()));
    } catch (SSLHandshakeException untrusted) {
      return new Said.Nothing(
          "不能确认 " + address + " 是远教办的服务器（" + untrusted.getMessage() + "）。请检查地址和 office-authority");
    } catch (IOException | GeneralSecurityException away) {
      return new Said.Nothing("连不上 " + address + "（" + away + "）。请检查网线和地址");
    }
  }

  private HttpURLConnection connection(String path) throws IOException, GeneralSecurityException {
    var connection = (HttpURLConnection) address.resolve(path).toURL().openConnection();
    if (connection instanceof HttpsURLConnection secure && authority.isPresent()) {
      secure.setSSLSocketFactory(trusting(authority.get()).getSocketFactory());
    }
    connection.setConnectTimeout(Math.toIntExact(PATIENCE.toMillis()));
    connection.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
    connection.setInstanceFollowRedirects(false); // a code is for one address
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Accept", "application/json");
    connection.setDoOutput(true);
    return connection;
  }

  private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (var root : Pem.certificates(Files.readString(authority))) {
      store.setCertificateEntry("root-" + store.size(), root);
    }
    if (store.size() == 0) {
      throw new CertificateException("no certificate in " + authority);
    }
    var trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static Said handed(String text) throws IOException {
    var said = JSON.std.mapFrom(text);
    return new Said.Handed(
        String.valueOf(said.get("certificate")), String.valueOf(said.get("authority")));
  }

  private static Said refused(int status, String text) {
    var why = detail(text);
    return switch (status) {
      case TOO_MANY -> new Said.Nothing("试得太多了，请等一分钟再试");
      case NOT_FOUND -> new Said.No("服务器不发证书，或者没有这个站点。请检查 office 和 station");
      default ->
          status >= BROKEN ? new Said.Nothing("服务器出了问题（" + status + "），请过一会儿再试") : new Said.No(why);
    };
  }

  /** What the office's reasons are in plain words; others stand as they are. */
  private static String detail(String text) {
    var detail = "";
    try {
      detail = String.valueOf(JSON.std.mapFrom(text).get("detail"));
    } catch (IOException notJson) {
      return "服务器回答了看不懂的内容。请检查 office 填的是不是远教办的地址";
    }
    if (detail.contains("too old")) {
      return "登记码过期了。请远教办再发一个";
    }
    if (detail.contains("used by another")) {
      return "登记码已经用过了。请远教办再发一个";
    }
    if (detail.contains("guessed")) {
      return "登记码输错太多次，已经作废。请远教办再发一个";
    }
    if (detail.contains("not that of this station")) {
      return "登记码不对，或者不是这个站点的。请核对登记码和站点编号";
    }
    return "服务器没有同意（" + detail + "）";
  }

  private static String text(@Nullable InputStream in) throws IOException {
    if (in == null) {
      return "";
    }
    try (in) {
      return new String(in.readNBytes(LONGEST), UTF_8);
    }
  }
}
