package io.assay.brief;

import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Post;
import io.assay.post.wordpress.PostFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs to brief a post of ordinary size, beside what jsoup needs to parse it: the real one
 * in seeds, and all those of the development set, one after the other, about half of which are
 * given an extract.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 9, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BriefBench {
  @Param({"seed", "development set"})
  private String posts;

  private final List<Post> all = new ArrayList<>();
  private final Briefer briefer = new Briefer(CaveatRules.all());
  private int next;

  @Setup
  public void read() throws IOException {
    Path seed = Path.of("seeds/posts/news-archive-14218.json");
    try (Stream<Path> set = Files.list(Path.of("src/test/resources/briefs/dev"))) {
      (posts.equals("seed") ? Stream.of(seed) : set.filter(BriefBench::isPost).sorted())
          .forEach(file -> all.addAll(read(file)));
    }
  }

  private static boolean isPost(Path file) {
    return file.getFileName().toString().startsWith("dev-");
  }

  private static List<Post> read(Path file) {
    try {
      return PostFile.byHand("bench").read(file).posts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Post next() {
    next = next + 1 < all.size() ? next + 1 : 0;
    return all.get(next);
  }

  /** The floor: nothing can be read out of a post before it is parsed. */
  @Benchmark
  public void parse(Blackhole sink) {
    sink.consume(Jsoup.parse(String.valueOf(next().html())));
  }

  @Benchmark
  public void brief(Blackhole sink) {
    sink.consume(briefer.brief(next()));
  }
}
