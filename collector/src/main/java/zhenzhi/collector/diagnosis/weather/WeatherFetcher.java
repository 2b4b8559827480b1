package zhenzhi.collector.diagnosis.weather;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a feed from where it is: a file, or a service that may be slow, endless or away. */
final class WeatherFetcher {
  private static final int OK = 200;

  private final WeatherConfig config;

  WeatherFetcher(WeatherConfig config) {
    this.config = config;
  }

  String file() throws IOException {
    var file = Path.of(config.file());
    var size = Files.size(file);
    if (size > config.most()) {
      throw new IOException(size + " bytes are more than " + config.most());
    }
    return Files.readString(file);
  }

  String service() throws IOException, InterruptedException {
    try (var client =
        HttpClient.newBuilder()
            .connectTimeout(config.timeout())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      var asked =
          client.sendAsync(
              HttpRequest.newBuilder(URI.create(config.url())).build(),
              BodyHandlers.limiting(BodyHandlers.ofByteArray(), config.most()));
      try {
        // The timeout of a request ends with the head of its answer.
        var answer = asked.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        if (answer.statusCode() != OK) {
          throw new IOException("it answered " + answer.statusCode());
        }
        return new String(answer.body(), UTF_8);
      } catch (ExecutionException problem) {
        throw new IOException(String.valueOf(problem.getCause()), problem);
      } catch (TimeoutException problem) {
        throw new IOException("no whole answer within " + config.timeout(), problem);
      } finally {
        client.shutdownNow();
      }
    }
  }
}
