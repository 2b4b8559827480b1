package zhenzhi.dashboard.access;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every answer owes to its reader's browser, and what it must not tell. */
final class Answers {
  private static final int REFUSED = 400;

  /** Nothing but style and script, and a reader's own pictures for a day. */
  private static final String KEPT =
      "no-store|no-cache|public, max-age=31536000, immutable|private, max-age=86400";

  /** Names of classes and of what we are made of, which tell a stranger where to try next. */
  private static final Pattern INTERNALS =
      Pattern.compile(
          "(?i)exception|stack ?trace|\\bat zhenzhi\\.|\\b(?:java|zhenzhi|org|com|io)\\.[a-z]+\\.[A-Za-z]"
              + "|postgres|jdbc|micronaut|netty|hikari");

  private Answers() {}

  /** What is missing, and what is too much; empty where all is well. */
  static List<String> complaints(HttpResponse<byte[]> answer) {
    var headers = answer.headers();
    var wrong = new ArrayList<String>();
    expect(
        headers,
        "Content-Security-Policy",
        ".*default-src 'self'.*frame-ancestors 'none'.*",
        wrong);
    if (one(headers, "Content-Security-Policy").contains("unsafe")) {
      wrong.add("the policy allows what is unsafe");
    }
    expect(headers, "X-Content-Type-Options", "nosniff", wrong);
    expect(headers, "X-Frame-Options", "DENY", wrong);
    expect(headers, "Referrer-Policy", "same-origin", wrong);
    expect(headers, "Cache-Control", KEPT, wrong);
    for (var name : List.of("Server", "X-Powered-By", "Access-Control-Allow-Origin")) {
      if (headers.firstValue(name).isPresent()) {
        wrong.add(name + ": " + one(headers, name));
      }
    }
    if (!isLocal(one(headers, "Location"))) {
      wrong.add("leads to " + one(headers, "Location"));
    }
    if (answer.statusCode() >= REFUSED) {
      INTERNALS
          .matcher(Visitor.text(answer))
          .results()
          .findFirst()
          .ifPresent(found -> wrong.add("tells of " + found.group()));
    }
    return wrong;
  }

  /** Also where nothing is led to. */
  static boolean isLocal(String location) {
    return location.isEmpty() || (location.startsWith("/") && !location.startsWith("//"));
  }

  private static void expect(HttpHeaders headers, String name, String value, List<String> wrong) {
    if (!one(headers, name).matches(value)) {
      wrong.add(name + ": " + one(headers, name));
    }
  }

  private static String one(HttpHeaders headers, String name) {
    return String.join(" AND ", headers.allValues(name));
  }
}
