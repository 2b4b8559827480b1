package zhenzhi.dashboard.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** Somebody with a browser: logged in, with the token that their forms carry; or nobody. */
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"");
  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient http;
  private final URI server;
  private final String cookie;
  private final String token;

  private Visitor(HttpClient http, URI server, String cookie, String token) {
    this.http = http;
    this.server = server;
    this.cookie = cookie;
    this.token = token;
  }

  static Visitor nobody(HttpClient http, URI server) {
    return new Visitor(http, server, "", "none");
  }

  Visitor logIn(String login, String password) {
    var body = "login=" + login + "&password=" + URLEncoder.encode(password, UTF_8);
    var in = send(to("/login").header("Content-Type", FORM).POST(BodyPublishers.ofString(body)));
    assertThat(in.statusCode()).as(login).isEqualTo(303);
    var session = in.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    var known = new Visitor(http, server, session, "");
    var page = known.send(known.to("/notices/mine").GET());
    var found = TOKEN.matcher(text(page));
    assertThat(found.find()).as("a token for %s", login).isTrue();
    return new Visitor(http, server, session, found.group(1));
  }

  /**
   * Asks as a browser would.
   *
   * @param sent see {@link AccessTable.Line}
   */
  HttpResponse<byte[]> ask(String method, String address, String sent) {
    var request = to(address);
    if (method.equals("GET")) {
      return send(request.GET());
    }
    if (sent.startsWith("{")) {
      return send(
          request
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(sent)));
    }
    return send(sent.equals("file") ? upload(request) : form(request, sent));
  }

  private HttpRequest.Builder form(HttpRequest.Builder request, String sent) {
    return request
        .header("Content-Type", FORM)
        .POST(BodyPublishers.ofString("csrfToken=" + token + "&" + sent));
  }

  private HttpRequest.Builder upload(HttpRequest.Builder request) {
    var body =
        """
        --cut\r
        Content-Disposition: form-data; name="csrfToken"\r
        \r
        %s\r
        --cut\r
        Content-Disposition: form-data; name="file"; filename="a.csv"\r
        Content-Type: text/csv\r
        \r
        nothing\r
        --cut--\r
        """
            .formatted(token);
    return request
        .header("Content-Type", "multipart/form-data; boundary=cut")
        .POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder to(String address) {
    var request =
        HttpRequest.newBuilder(server.resolve(address))
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Origin", server.toString());
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** What can be read in an answer, inside a document, too. */
  static String text(HttpResponse<byte[]> answer) {
    var body = answer.body();
    if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
      return new String(body, UTF_8);
    }
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(body))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), UTF_8));
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return text.toString();
  }
}
