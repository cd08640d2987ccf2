package io.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.settings.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
  private static final HttpAddress ANY_PORT = new HttpAddress("127.0.0.1", 0);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final WebServer server =
      new WebServer(
          ANY_PORT,
          Map.of(
              "/echo",
              WebServerTest::echo,
              "/broken",
              WebServerTest::broken,
              "/guarded",
              new Token(Optional.of(new Secret("hunter2-hunter2-hunter2")))
                  .guards(request -> Reply.text(200, "inside")),
              "/locked",
              new Token(Optional.empty()).guards(request -> Reply.text(200, "inside"))));

  private static Reply echo(Request request) {
    return Reply.text(
            200,
            request.method()
                + request.query("q").map(" q=%s"::formatted).orElse("")
                + request.form("f").map(" f=%s"::formatted).orElse("")
                + request.cookie("c").map(" c=%s"::formatted).orElse(""))
        .with("Set-Cookie", "c=1; HttpOnly");
  }

  private static Reply broken(Request request) {
    throw new IllegalStateException("hunter2");
  }

  @BeforeEach
  void open() {
    server.open();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aPageIsToldWhatIsAskedAndItsHeadersAreSent() throws Exception {
    HttpResponse<String> got =
        send(request("/echo?q=a%20b&q=c").header("Cookie", "x=2; c=crumb; cc=3").GET());
    assertThat(got.body()).isEqualTo("GET q=a b c=crumb\n");
    assertThat(got.headers().firstValue("Set-Cookie")).contains("c=1; HttpOnly");
    assertThat(got.headers().firstValue("Cache-Control")).contains("no-store");

    HttpResponse<String> posted = send(form("/echo", "f=1%2B1+%C3%BC"));
    assertThat(posted.body()).isEqualTo("POST f=1+1 ü\n");
  }

  @Test
  void whatIsNotAPageOrNoProperQuestionIsSaidSo() throws Exception {
    assertThat(send(request("/other").GET()).statusCode()).isEqualTo(404);
    assertThat(send(request("/echo/").GET()).statusCode()).isEqualTo(404);
    assertThat(send(request("/echo").DELETE()).statusCode()).isEqualTo(405);
    assertThat(send(form("/echo", "f=%zz")).statusCode()).isEqualTo(400);
    assertThat(send(form("/echo", "f=" + "x".repeat(70_000))).statusCode()).isEqualTo(413);
    HttpResponse<String> head = send(request("/echo").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void anErrorInAPageDoesNotShowWhatItSays() throws Exception {
    HttpResponse<String> got = send(request("/broken").GET());
    assertThat(got.statusCode()).isEqualTo(500);
    assertThat(got.body()).doesNotContain("hunter2").contains("the log says which");
  }

  @Test
  void aGuardedPageOpensWithTheTokenAlone() throws Exception {
    assertThat(send(request("/guarded").GET()).statusCode()).isEqualTo(401);
    assertThat(send(bearer("/guarded", "hunter2")).statusCode()).isEqualTo(401);
    assertThat(send(bearer("/locked", "")).statusCode()).isEqualTo(401);
    assertThat(send(bearer("/guarded", "hunter2-hunter2-hunter2")).body()).isEqualTo("inside\n");
  }

  @Test
  void slowAskersDoNotKeepOthersOut() throws Exception {
    InetSocketAddress at = server.bound().orElseThrow();
    try (Socket slow = new Socket(at.getAddress(), at.getPort());
        Socket slower = new Socket(at.getAddress(), at.getPort())) {
      for (Socket socket : new Socket[] {slow, slower}) {
        OutputStream out = socket.getOutputStream();
        out.write("GET /echo HTT".getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
      assertThat(send(request("/echo").GET()).statusCode()).isEqualTo(200);
    }
    assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("10");
  }

  @Test
  void aTakenAddressIsNoErrorAndIsServedWhenItIsFree() throws Exception {
    try (WebServer second = second()) {
      assertThat(second.bound()).isPresent();
    }
  }

  private static WebServer second() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      WebServer second =
          new WebServer(new HttpAddress("127.0.0.1", taken.getLocalPort()), Map.of());
      second.open();
      assertThat(second.bound()).isEmpty();
      taken.close();
      second.open();
      return second;
    }
  }

  @Test
  void whatOnlyThisMachineCanAskIsTold() {
    assertThat(HttpAddress.parse("localhost:1")).get().matches(HttpAddress::isLoopback);
    assertThat(HttpAddress.parse("[::1]:1")).get().matches(HttpAddress::isLoopback);
    assertThat(HttpAddress.parse("127.0.0.9:65535")).get().matches(HttpAddress::isLoopback);
    assertThat(HttpAddress.parse("0.0.0.0:1")).get().matches(address -> !address.isLoopback());
    assertThat(HttpAddress.parse("127.0.0.1.evil.org:1"))
        .get()
        .matches(address -> !address.isLoopback());
    assertThat(HttpAddress.parse("127.0.0.1:65536")).isEmpty();
    assertThat(HttpAddress.parse("127.0.0.1")).isEmpty();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.bound().orElseThrow().getPort() + path));
  }

  private HttpRequest.Builder form(String path, String fields) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(fields));
  }

  private HttpRequest.Builder bearer(String path, String token) {
    return request(path).header("Authorization", "Bearer " + token).GET();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
