package io.assay.app;

import io.assay.command.PostFinder;
import io.assay.post.PostId;
import io.assay.post.PostSource;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Fetches the bodies of older posts when somebody asks for them. */
final class Bodies implements PostFinder.Bodies {
  private final Supplier<List<PostSource>> sources;
  private final Pipeline pipeline;

  Bodies(Supplier<List<PostSource>> sources, Pipeline pipeline) {
    this.sources = sources;
    this.pipeline = pipeline;
  }

  @Override
  public void fetch(PostId id) throws IOException {
    for (PostSource source : sources.get()) {
      if (source.name().equals(id.source())) {
        pipeline.fetched(id, source.fetch(id.id()));
      }
    }
  }
}
