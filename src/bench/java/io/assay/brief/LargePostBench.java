package io.assay.brief;

import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Post;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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

/** What it costs to brief posts that nobody would write by hand; half of each, to see the slope. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class LargePostBench {
  private static final String NEWS =
      "The mill at Kestrel Ridge began to leach ore on Monday, and it will run day and night. ";
  private static final String CAVEAT =
      "This report comes from state media and should be independently verified. ";

  @Param({"5 MB", "100,000 items", "10,000 deep", "one sentence of 1 MB", "30,000 caveats"})
  private String post;

  @Param({"half", "whole"})
  private String size;

  private final Briefer briefer = new Briefer(CaveatRules.all());
  private Post made = Posts.withBody("");

  @Setup
  public void make() {
    int share = size.equals("half") ? 2 : 1;
    Map<String, String> bodies =
        Map.of(
            "5 MB", ("<p>" + NEWS.repeat(8) + "</p>").repeat(7_200 / share),
            "100,000 items",
                "<h2>Highlights</h2><ul>" + "<li>One item.</li>".repeat(100_000 / share),
            "10,000 deep", "<div>".repeat(10_000 / share) + NEWS,
            "one sentence of 1 MB",
                "<p>" + "this report is from the state or party ".repeat(26_000 / share),
            "30,000 caveats", "<p>" + CAVEAT.repeat(30_000 / share));
    made = Posts.withBody(Objects.requireNonNull(bodies.get(post)));
  }

  @Benchmark
  public void brief(Blackhole sink) {
    sink.consume(briefer.brief(made));
  }
}
