package io.assay.post.wordpress;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.assay.post.PostMemory;
import io.assay.post.SourceUnavailable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import standin.wordpress.Trouble;
import standin.wordpress.WordPressStandIn;

/** What a hostile site, a hostile name server, or somebody between us and the site cannot do. */
class FetchSecurityTest {
  private static final String PASSWORD = "changeit";

  private final WordPressStandIn site = WordPressStandIn.start();
  private final Pace noPause = new Pace(Duration.ZERO);

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "http://news.example/a, http://news.example/b, true",
    "http://news.example/a, https://news.example/a, true",
    "https://news.example/a, https://www.news.example/a, true",
    "https://a.news.co.uk/, https://b.news.co.uk/, true",
    "http://127.0.0.1:8080/a, http://127.0.0.1:8080/b, true",
    "https://news.example/a, http://news.example/a, false",
    "https://news.example/a, https://news.example:8443/a, false",
    "http://127.0.0.1:8080/a, http://127.0.0.1:5432/, false",
    "https://news.co.uk/, https://other.co.uk/, false",
    "https://a.github.io/, https://b.github.io/, false",
    "https://news.example/, https://newsxexample/, false",
    "http://10.0.0.1/, http://10.0.0.2/, false",
    "https://news.example/, https://127.0.0.1/, false"
  })
  void anAddressLeadsOnlyWithinItsSite(String from, String to, boolean followed) {
    assertThat(SameSite.leads(HttpUrl.get(from), HttpUrl.get(to))).isEqualTo(followed);
  }

  @Test
  void aSourceWhoseNameLeadsIntoAPrivateNetworkIsNotReadUnlessItIsSaid() throws Exception {
    URI url = URI.create(site.url().toString().replace("127.0.0.1", "localhost"));
    assertThatThrownBy(() -> poll(url, false, Duration.ofSeconds(20)))
        .hasMessage(
            "localhost is an address of a private network: only a source with privateNetwork: true"
                + " reads it");
    assertThat(site.requests()).isEmpty();

    poll(url, true, Duration.ofSeconds(20));
    assertThat(site.requests()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1/x, 127.0.0.1",
    "http://[fd00::1]/x, fd00::1",
    "https://10.0.0.1/x, 10.0.0.1"
  })
  void anAddressWrittenAsANumberIsConfiguredAsItIs(String url, String host) {
    assertThat(settings(URI.create(url), false).privateHosts()).containsExactly(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://rareearthexchanges.com/x", "http://0x7f000001.example/x"})
  void aNameIsNotConfiguredToBePrivate(String url) {
    assertThat(settings(URI.create(url), false).privateHosts()).isEmpty();
  }

  /** The name server answers with a public address when asked first, with ours afterwards. */
  @Test
  void aNameThatChangesItsAddressBetweenCheckAndConnectDoesNotGetUsIn() throws Exception {
    Deque<String> answers = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1"));
    PublicAddresses guard =
        new PublicAddresses(
            name -> List.of(InetAddress.getByName(answers.removeFirst())), Set.of());
    WebClient web = new WebClient(guard, Duration.ofSeconds(20), noPause);
    int port = site.url().getPort();
    assertThatThrownBy(() -> web.get("http://rebinding.example:" + port + "/"))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageStartingWith("rebinding.example is an address of a private network");
    assertThat(answers).isEmpty();
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void aNameWithOnePrivateAddressAmongItsPublicOnesIsRefused() throws Exception {
    List<InetAddress> both =
        List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getLoopbackAddress());
    PublicAddresses guard = new PublicAddresses(name -> both, Set.of());
    assertThatThrownBy(() -> guard.lookup("mixed.example")).isInstanceOf(PrivateAddress.class);
  }

  @Test
  @Timeout(20)
  void aDecompressionBombIsStoppedAtTheLimitOfWhatItUnpacksTo() {
    site.trouble(Trouble.BOMB);
    assertThatThrownBy(() -> poll(site.url(), false, Duration.ofSeconds(20)))
        .hasMessage("127.0.0.1 sent more than 16 MB in one answer");
  }

  @Test
  void jsonOfNothingButBracketsIsNotBuiltUpInMemory() {
    site.trouble(Trouble.BRACKETS);
    assertThatThrownBy(() -> poll(site.url(), false, Duration.ofSeconds(20)))
        .hasMessage("127.0.0.1 sent JSON that is cut off or broken");
  }

  @Test
  @Timeout(20)
  void aServerThatDripsIsLeftWhenItsTimeIsOver() {
    site.trouble(Trouble.DRIP);
    assertThatThrownBy(() -> poll(site.url(), false, Duration.ofMillis(300)))
        .hasMessage("127.0.0.1 did not answer in time");
  }

  @Test
  void aCertificateThatNobodySignedIsRefused(@TempDir Path folder) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys"))));
    List<String> asked = new CopyOnWriteArrayList<>();
    server.createContext("/", exchange -> asked.add(exchange.getRequestURI().toString()));
    server.start();
    try {
      URI url = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/wp-json");
      assertThatThrownBy(() -> poll(url, false, Duration.ofSeconds(20)))
          .isInstanceOf(SourceUnavailable.class)
          .hasMessageStartingWith("127.0.0.1 cannot be read securely: ");
      assertThat(asked).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext selfSigned(Path file) throws Exception {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String options = "-genkeypair -keyalg EC -dname CN=127.0.0.1 -ext san=ip:127.0.0.1 -keystore";
    List<String> call = new ArrayList<>(List.of((keytool + " " + options).split(" ")));
    call.addAll(List.of(file.toString(), "-storepass", PASSWORD));
    assertThat(
            new ProcessBuilder(call)
                .redirectErrorStream(true)
                .redirectOutput(DISCARD)
                .start()
                .waitFor())
        .isZero();
    KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static WordPressSettings settings(URI url, boolean privateNetwork) {
    return new WordPressSettings(
        "news",
        "News",
        url,
        WordPressStandIn.POST_TYPE,
        Map.of(),
        Duration.ofDays(90),
        Duration.ofHours(6),
        Duration.ZERO,
        privateNetwork);
  }

  private static void poll(URI url, boolean privateNetwork, Duration longest) throws Exception {
    new WordPressSource(settings(url, privateNetwork), () -> Watch.START, longest)
        .poll(new PostMemory());
  }
}
