package zhenzhi.collector.notice.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Outcome.Away;
import zhenzhi.collector.notice.Outcome.Refused;
import zhenzhi.collector.notice.Outcome.Unclear;

/**
 * Posts to addresses that people entered, and so to none where they have no business: plain http
 * only to the machine itself, and nothing within private networks unless a setting allows it. It
 * follows no redirects.
 */
@Singleton
class OutsideFetcher {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Shorter, so that whoever is not there at all is not taken for one who does not answer. */
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Says a server in between that gave it to another one, and got no answer from there. */
  static final int NO_ANSWER = 504;

  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_SAID = 500;

  private final OutsideConfig config;
  private final Duration patience;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(Redirect.NEVER).build();

  @Inject
  OutsideFetcher(OutsideConfig config) {
    this(config, PATIENCE);
  }

  OutsideFetcher(OutsideConfig config, Duration patience) {
    this.config = config;
    this.patience = patience;
  }

  @PreDestroy
  void stop() {
    client.shutdownNow();
  }

  /** Either the provider's answer, or what became of it without one. */
  sealed interface Reply {
    record Answered(int status, String text, Optional<Duration> pause) implements Reply {}

    record Failed(Outcome outcome) implements Reply {}
  }

  /** Problems are told in words of our own: an exception's may hold the address, and so the key. */
  Reply post(String address, byte[] body, Map<String, String> headers) {
    try {
      var target = new URI(address);
      var why = forbidden(target);
      if (why.isPresent()) {
        return new Reply.Failed(new Refused(why.get()));
      }
      var request =
          HttpRequest.newBuilder(target)
              .header("Content-Type", "application/json; charset=utf-8")
              .POST(BodyPublishers.ofByteArray(body));
      headers.forEach(request::header);
      return answer(sent(request.build()));
    } catch (UnknownHostException _) {
      return away("找不到这个地址");
    } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException problem) {
      return away("连不上（" + problem.getClass().getSimpleName() + "）");
    } catch (IOException problem) {
      return unclear("没有回答，不知道收到没有（" + problem.getClass().getSimpleName() + "）");
    } catch (TimeoutException _) {
      return unclear("没有按时回答，不知道收到没有");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return unclear("正在停机，不知道收到没有");
    } catch (URISyntaxException | IllegalArgumentException _) {
      return new Reply.Failed(new Refused("地址写得不对"));
    }
  }

  /** A provider may also be slow with the rest of its answer: all of it has its time. */
  private HttpResponse<byte[]> sent(HttpRequest request)
      throws IOException, InterruptedException, TimeoutException {
    var answer =
        client.sendAsync(
            request, _ -> BodySubscribers.limiting(BodySubscribers.ofByteArray(), MOST_BYTES));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException problem) {
      throw problem.getCause() instanceof IOException cause ? cause : new IOException(problem);
    } finally {
      answer.cancel(true);
    }
  }

  private static Reply away(String why) {
    return new Reply.Failed(new Away(why, Optional.empty()));
  }

  private static Reply unclear(String why) {
    return new Reply.Failed(new Unclear(why));
  }

  private static Reply answer(HttpResponse<byte[]> response) {
    var text = new String(response.body(), UTF_8);
    var wait =
        response
            .headers()
            .firstValue("Retry-After")
            .filter(value -> value.matches("[0-9]{1,5}"))
            .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    var said = text.substring(0, Math.min(MOST_SAID, text.length()));
    return new Reply.Answered(response.statusCode(), said, wait);
  }

  /** Why nothing goes there; nothing where it may. */
  Optional<String> forbidden(URI target) throws UnknownHostException {
    var host = target.getHost();
    if (host == null || target.getUserInfo() != null) {
      return Optional.of("地址写得不对");
    }
    var addresses = InetAddress.getAllByName(host);
    var isHere = Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress);
    if (!"https".equals(target.getScheme()) && !("http".equals(target.getScheme()) && isHere)) {
      return Optional.of("地址要以 https:// 开头");
    }
    if (!config.privateTargets() && Arrays.stream(addresses).anyMatch(OutsideFetcher::isPrivate)) {
      return Optional.of("这是内部网络的地址，没有放开");
    }
    return Optional.empty();
  }

  /** The machine itself, its network, what carriers share (100.64/10), and what is nobody's. */
  private static boolean isPrivate(InetAddress address) {
    var bytes = address.getAddress();
    var first = bytes[0] & 0xff;
    var second = bytes[1] & 0xff;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (bytes.length == 4
            ? first == 0 || first >= 240 || (first == 100 && (second & 0xc0) == 0x40)
            : (first & 0xfe) == 0xfc);
  }
}
