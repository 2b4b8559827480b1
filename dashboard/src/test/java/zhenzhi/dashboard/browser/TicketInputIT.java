package zhenzhi.dashboard.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.ticket.chase.ChaseService;

/** Bad input to a ticket, past every limit that a browser keeps. */
class TicketInputIT {
  private static final Pattern TICKET = Pattern.compile("href=\"(/tickets/[0-9]+)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("name=\"(csrfToken|version)\" value=\"([^\"]*)\"");

  private final Console console = new Console();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeEach
  void open() throws SQLException {
    console.district.given(
        """
        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at)
        VALUES (80, {e-1}, 'RECEPTION', 'LNB_DEAD', 'HIGH', now() - INTERVAL '6 hours', now() - INTERVAL '5 hours',
          now(), now() - INTERVAL '4 hours');
        """);
    console.district.context.getBean(ChaseService.class).look(Instant.now());
  }

  @AfterEach
  void close() {
    client.close();
    console.close();
  }

  @Test
  void aSerialNumberThatIsNoneComesBackWithEverythingElse() throws Exception {
    var ticket = logIn("repair");

    var answer =
        post(
            ticket + "/REPAIR",
            Map.of(
                "finding", "LNB_DEAD",
                "words", "换了\"高频头\"",
                "lightning", "1",
                "part", "高频头",
                "model", "PBI-1200",
                "serial", "看不清",
                "yuan", "65.5"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("“看不清”不是编号")
        .contains("value=\"换了&#34;高频头&#34;\"")
        .contains("value=\"高频头\"", "value=\"PBI-1200\"", "value=\"看不清\"", "value=\"65.5\"")
        .containsPattern("value=\"LNB_DEAD\" selected")
        .containsPattern("name=\"lightning\"[^>]* checked");
    assertThat(get(ticket)).as("nothing has happened").doesNotContain("<b>修好了</b>");
  }

  @Test
  void aDateInThePastComesBackWithTheReason() throws Exception {
    var ticket = logIn("office");

    var asked = post(ticket + "/ASK", Map.of("until", "2026-01-02T10:00", "words", "备件在途"));
    assertThat(asked.statusCode()).isEqualTo(400);
    assertThat(asked.body()).contains("要在今后", "2026-01-02T10:00", "备件在途");

    var shelved = post(ticket + "/SHELVE", Map.of("day", "2026-01-02", "words", "封山"));
    assertThat(shelved.statusCode()).isEqualTo(400);
    assertThat(shelved.body()).contains("要在今天以后", "2026-01-02", "封山");

    var inAMinute = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusMinutes(1).withNano(0);
    var soon = post(ticket + "/ASK", Map.of("until", inAMinute.toString(), "words", "马上"));
    assertThat(soon.statusCode()).as("earlier than it is due").isEqualTo(409);
    assertThat(soon.body()).contains("马上").contains("现在的时限是", "不算延期");
  }

  @Test
  void scriptIsText() throws Exception {
    var script = "<script>alert(1)</script>";
    var ticket = logIn("repair");

    var wrong = post(ticket + "/REPAIR", Map.of("words", script, "part", script, "yuan", script));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).doesNotContain(script).contains("&lt;script");

    var right = post(ticket + "/REPAIR", Map.of("words", script, "part", script));
    assertThat(right.statusCode()).isEqualTo(303);
    assertThat(get(ticket)).doesNotContain(script).contains("&lt;script");
  }

  @Test
  void whatIsNoPictureOrTooLargeIsRefusedAndKeptNowhere() throws Exception {
    var ticket = logIn("repair");

    var fake = photo(ticket, "<svg onload=alert(1)/>");
    assertThat(fake.statusCode()).isEqualTo(400);
    assertThat(fake.body()).contains("这不是照片");

    var large = photo(ticket, "x".repeat((8 << 20) + 1));
    assertThat(large.statusCode()).isEqualTo(400);
    assertThat(large.body()).contains("照片太大了，最多 8 MB");

    var huge = photo(ticket, "x".repeat(11 << 20));
    assertThat(huge.statusCode()).isEqualTo(413);
    assertThat(get(ticket)).doesNotContain("class=\"photos\"");
  }

  @Test
  void whatIsTooLongOrUnknownIsRefused() throws Exception {
    var ticket = logIn("office");

    var longest = post(ticket + "/WITHDRAW", Map.of("words", "长".repeat(501)));
    assertThat(longest.statusCode()).isEqualTo(400);
    assertThat(longest.body()).contains("最多 500 个字", "长".repeat(501));
    assertThat(post("/tickets/999999/WITHDRAW", Map.of("words", "没有")).statusCode()).isEqualTo(404);
    assertThat(post(ticket + "/EXPLODE", Map.of()).statusCode()).isEqualTo(403);
  }

  /** 办事处 sees the ticket of the district's repairers, and leaves it alone. */
  @Test
  void whoseItIsNotMovesNothing() throws Exception {
    var ticket = logIn("east");
    assertThat(post(ticket + "/ACCEPT", Map.of()).statusCode()).isEqualTo(403);
    assertThat(photo(ticket, "no picture").statusCode())
        .as("but may show what it saw")
        .isEqualTo(400);

    console.district.given("UPDATE ticket_entry SET unit = 'SUBDISTRICT' WHERE move = 'OPENED';");
    console.district.given("UPDATE ticket SET unit = 'SUBDISTRICT';");

    assertThat(post(ticket + "/ACCEPT", Map.of()).statusCode()).isEqualTo(303);
    assertThat(get(ticket)).contains("已经接单");
  }

  /** Answers the address of the only ticket. */
  private String logIn(String login) throws IOException, InterruptedException {
    var form = Map.of("login", login, "password", Console.PASSWORD);
    assertThat(send("/login", encoded(form)).statusCode()).isEqualTo(303);
    var ticket = TICKET.matcher(get("/tickets?mine=0"));
    assertThat(ticket.find()).as("a ticket").isTrue();
    return ticket.group(1);
  }

  /** Sends the form as its page has it, with {@code fields}. */
  private HttpResponse<String> post(String address, Map<String, String> fields)
      throws IOException, InterruptedException {
    var form = new LinkedHashMap<>(hidden(address));
    form.putAll(fields);
    return send(address, encoded(form));
  }

  private Map<String, String> hidden(String address) throws IOException, InterruptedException {
    var page = address.replaceAll("/[A-Z_]+$", "");
    var found = HIDDEN.matcher(get(page.endsWith("999999") ? "/tickets?mine=0" : page));
    var hidden = new LinkedHashMap<String, String>();
    hidden.put("version", "1");
    while (found.find()) {
      hidden.put(found.group(1), found.group(2));
    }
    return hidden;
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpResponse<String> photo(String ticket, String content)
      throws IOException, InterruptedException {
    var body =
        "--b\r\nContent-Disposition: form-data; name=\"csrfToken\"\r\n\r\n"
            + hidden(ticket).get("csrfToken")
            + "\r\n--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n"
            + "Content-Type: image/jpeg\r\n\r\n"
            + content
            + "\r\n--b--\r\n";
    return send(ticket + "/photos", body, "multipart/form-data; boundary=b");
  }

  private HttpResponse<String> send(String address, String form)
      throws IOException, InterruptedException {
    return send(address, form, "application/x-www-form-urlencoded");
  }

  private HttpResponse<String> send(String address, String body, String type)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(console.url(address)))
            .header("Origin", console.url(""))
            .header("Content-Type", type)
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String get(String address) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(console.url(address))).header("Accept", "text/html");
    return client.send(request.build(), BodyHandlers.ofString()).body();
  }
}
