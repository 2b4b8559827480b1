package zhenzhi.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Test;

class AssetControllerTest {
  private final AssetController assets = new AssetController();

  @Test
  void theCurrentAddressIsKeptForAYear() {
    var answer = assets.get(Asset.HTMX.hash(), "htmx.min.js", asking("gzip, br"));

    assertThat(answer.header("Cache-Control")).contains("immutable");
    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(answer.body()).hasSizeLessThan(Asset.HTMX.content().length / 2);
  }

  @Test
  void anOldAddressAnswersButIsNotKept() {
    var answer = assets.get("000000", "zhenzhi.css", asking(""));

    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(answer.header("Content-Encoding")).isNull();
  }

  @Test
  void nothingElseIsServed() {
    assertThat(assets.get("x", "../application.yml", asking("")).code()).isEqualTo(404);
  }

  private static HttpRequest<?> asking(String encoding) {
    return HttpRequest.GET("/").header("Accept-Encoding", encoding);
  }
}
