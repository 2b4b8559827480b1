package zhenzhi.dashboard.frame;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Arrays;

/** Serves the pages' files: zipped once, kept by browsers for a year. */
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
class AssetController {
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  /** An old address still answers, for a page that was open during an upgrade, but is not kept. */
  @Get("/{hash}/{file}")
  @Produces("*/*")
  HttpResponse<byte[]> get(String hash, String file, HttpRequest<?> request) {
    return Arrays.stream(Asset.values())
        .filter(asset -> asset.file().equals(file))
        .findFirst()
        .<HttpResponse<byte[]>>map(asset -> answer(asset, hash, request))
        .orElseGet(HttpResponse::notFound);
  }

  private static HttpResponse<byte[]> answer(Asset asset, String hash, HttpRequest<?> request) {
    var accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING, String.class, "");
    var zipped = accepted.contains("gzip");
    var response =
        HttpResponse.ok(zipped ? asset.zipped() : asset.content())
            .header(HttpHeaders.CONTENT_TYPE, asset.type())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .header(HttpHeaders.CACHE_CONTROL, hash.equals(asset.hash()) ? FOR_GOOD : "no-cache");
    return zipped ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response;
  }
}
