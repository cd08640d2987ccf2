package io.assay.app;

import static io.assay.app.DeliveryBench.say;

import io.assay.bench.Platforms;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The peer, where it is installed (Debian: prometheus-alertmanager): as many notifications of its
 * own, to an address that takes anything. It keeps nothing on disk before it sends.
 */
final class AlertmanagerBench {
  private static final Path PROGRAM = Path.of("/usr/bin/prometheus-alertmanager");

  private static final String CONFIGURATION =
      """
      route: {receiver: chat, group_by: [channel], group_wait: 0s, group_interval: 1h, repeat_interval: 24h}
      receivers:
        - name: chat
          %s
      """;

  private static final String SLACK =
      "slack_configs: [{api_url: '%s', channel: '{{ .GroupLabels.channel }}'}]";
  private static final String DISCORD = "discord_configs: [{webhook_url: '%s'}]";

  private AlertmanagerBench() {}

  static void run() throws IOException, InterruptedException {
    if (!Files.isExecutable(PROGRAM)) {
      say("Alertmanager is not installed here (Debian: prometheus-alertmanager), so not measured.");
      return;
    }
    try (Platforms platforms = Platforms.start()) {
      for (int count : new int[] {1_000, 10_000}) {
        measure(platforms, "Slack", SLACK, count);
        measure(platforms, "Discord", DISCORD, count);
      }
    }
  }

  private static void measure(Platforms platforms, String name, String receiver, int count)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("assay-peer");
    Path file = folder.resolve("alertmanager.yml");
    Files.writeString(
        file, CONFIGURATION.formatted(receiver.formatted(platforms.sink() + "/" + name)));
    int port = freePort();
    Process peer =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--config.file=" + file,
                "--storage.path=" + folder,
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=",
                "--log.level=error")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      HttpClient client = HttpClient.newHttpClient();
      URI api = URI.create("http://127.0.0.1:" + port);
      awaitReady(client, api);
      // Warm: its connections stand.
      send(client, api, platforms, "warm", 100);
      Duration cpu = peer.info().totalCpuDuration().orElse(Duration.ZERO);
      double standIns = platforms.cpu();
      long start = System.nanoTime();
      send(client, api, platforms, "bench", count);
      double wall = (System.nanoTime() - start) / 1e9;
      double spent =
          peer.info().totalCpuDuration().orElse(Duration.ZERO).minus(cpu).toMillis() / 1e3;
      say(
          "%-34s %6.2f s %6.2f s %8.2f ms CPU %14.2f s %6d MB",
          String.format("%,d by Alertmanager, %s", count, name),
          wall,
          spent,
          spent / count * 1000,
          platforms.cpu() - standIns,
          peakMegabytes(peer.pid()));
    } finally {
      peer.destroy();
      peer.waitFor();
    }
  }

  private static void send(
      HttpClient client, URI api, Platforms platforms, String name, int count)
      throws IOException, InterruptedException {
    int before = platforms.counts().elsewhere();
    String alerts =
        IntStream.range(0, count)
            .mapToObj(i -> "{\"labels\":{\"alertname\":\"Post\",\"channel\":\"" + name + i + "\"}}")
            .collect(Collectors.joining(",", "[", "]"));
    HttpRequest request =
        HttpRequest.newBuilder(api.resolve("/api/v2/alerts"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(alerts))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    while (platforms.counts().elsewhere() - before < count) {
      Thread.sleep(10);
    }
  }

  private static void awaitReady(HttpClient client, URI api) throws InterruptedException {
    HttpRequest ready = HttpRequest.newBuilder(api.resolve("/-/ready")).build();
    for (int look = 0; look < 200; look++) {
      try {
        if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // Not up yet.
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("Alertmanager does not start.");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static long peakMegabytes(long pid) throws IOException {
    List<String> status = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
    return status.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .sum();
  }
}
