package zhenzhi.dashboard.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import zhenzhi.collector.refusal.Refusal;

/**
 * The file of a form that was sent with one, read out of its whole body, as {@link Form} is. Netty
 * takes the form apart, in memory; its size was bounded when it came in.
 */
public record Upload(String fileName, byte[] content) {

  /** Refuses what is no form with a file of that name. */
  public static Upload of(String contentType, byte[] body, String name) {
    var request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
    request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
    try {
      return of(
          new HttpPostRequestDecoder(new DefaultHttpDataFactory(false), request, UTF_8), name);
    } catch (ErrorDataDecoderException broken) {
      throw new Refusal(Refusal.Kind.INVALID, "not a form: " + broken.getMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // everything is in memory
    }
  }

  private static Upload of(HttpPostRequestDecoder form, String name) throws IOException {
    try {
      for (var part : form.getBodyHttpDatas()) {
        if (part instanceof FileUpload file && file.getName().equals(name)) {
          return new Upload(file.getFilename(), file.get());
        }
      }
      throw new Refusal(Refusal.Kind.INVALID, "a form without the file '" + name + "'");
    } catch (DecoderException broken) {
      throw new Refusal(Refusal.Kind.INVALID, "not a form: " + broken.getMessage());
    } finally {
      form.destroy();
    }
  }
}
