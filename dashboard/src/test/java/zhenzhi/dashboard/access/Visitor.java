package zhenzhi.dashboard.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

/** Somebody with a browser: logged in, with the token that their forms carry; or nobody. */
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"");
  private static final String BOUNDARY = "cut-here-0badc0de";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient http;
  private final URI server;
  private final String cookie;
  private final String token;

  /**
   * A file with a form.
   *
   * @param field the form's name for it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Attachment(String field, String fileName, String type, byte[] content) {
    private static final Attachment TABLE = new Attachment("file", "a.csv", "nothing");
    private static final Attachment PHOTO =
        new Attachment("photo", "a.png", "image/png", picture());

    /** A table. */
    public Attachment(String field, String fileName, String content) {
      this(field, fileName, "text/csv", content.getBytes(UTF_8));
    }

    private String head() {
      return "name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s".formatted(field, fileName, type);
    }

    private static byte[] picture() {
      var file = new ByteArrayOutputStream();
      try {
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible); // everything is in memory
      }
      return file.toByteArray();
    }
  }

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
  public HttpResponse<byte[]> ask(String method, String address, String sent) {
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
    return send(
        switch (sent) {
          case "file" -> upload(request, Map.of(), Attachment.TABLE);
          case "photo" -> upload(request, Map.of(), Attachment.PHOTO);
          default -> form(request, sent);
        });
  }

  /** Sends a form with a file; {@code fields} besides it and the token. */
  public HttpResponse<byte[]> upload(
      String address, Map<String, String> fields, Attachment attachment) {
    return send(upload(to(address), fields, attachment));
  }

  /** The session's cookie, as {@code name=value}; empty for nobody. */
  public String cookie() {
    return cookie;
  }

  public URI server() {
    return server;
  }

  private HttpRequest.Builder form(HttpRequest.Builder request, String sent) {
    return request
        .header("Content-Type", FORM)
        .POST(BodyPublishers.ofString("csrfToken=" + token + "&" + sent));
  }

  private HttpRequest.Builder upload(
      HttpRequest.Builder request, Map<String, String> fields, Attachment attachment) {
    var body = new ByteArrayOutputStream();
    add(body, "name=\"csrfToken\"", token.getBytes(UTF_8));
    fields.forEach((name, value) -> add(body, "name=\"" + name + "\"", value.getBytes(UTF_8)));
    add(body, attachment.head(), attachment.content());
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return request
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(body.toByteArray()));
  }

  private static void add(ByteArrayOutputStream body, String head, byte[] content) {
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
            .formatted(BOUNDARY, head)
            .getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }

  /** What every form of theirs carries; {@code none} for nobody. */
  String token() {
    return token;
  }

  /** Asked for as by their browser, to be changed and sent. */
  HttpRequest.Builder to(String address) {
    var request =
        HttpRequest.newBuilder(server.resolve(address))
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Origin", server.toString());
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) {
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
  public static String text(HttpResponse<byte[]> answer) {
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
