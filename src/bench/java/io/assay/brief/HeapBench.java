package io.assay.brief;

import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Post;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** 10,000 posts as large as the one in seeds, in a heap of 64 MB: nothing is kept of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgs = {"-Xmx64m", "-Xms64m"})
public class HeapBench {
  private static final int POSTS = 10_000;

  private final Briefer briefer = new Briefer(CaveatRules.all());
  private final Post post = Posts.seed();

  @Benchmark
  public void brief10000(Blackhole sink) {
    for (int count = 0; count < POSTS; count++) {
      sink.consume(briefer.brief(post));
    }
  }
}
