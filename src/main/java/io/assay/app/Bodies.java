package io.assay.app;

import io.assay.command.PostCommand;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.PostLog;
import io.assay.post.PostSource;
import io.assay.store.Database;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fetches the bodies of older posts when somebody asks for them. */
final class Bodies implements PostCommand.Bodies {
  private final List<PostSource> sources;
  private final Database database;
  private final PostLog log;
  private final InstantSource time;

  Bodies(List<PostSource> sources, Database database, PostLog log, InstantSource time) {
    this.sources = sources;
    this.database = database;
    this.log = log;
    this.time = time;
  }

  @Override
  public void fetch(PostId id) throws IOException {
    for (PostSource source : sources) {
      if (source.name().equals(id.source())) {
        Optional<Post> post = source.fetch(id.id());
        database.useTransaction(
            tx ->
                post.ifPresentOrElse(
                    found -> log.record(tx, found, time.instant()),
                    () -> log.gone(tx, id.source(), Set.of(id.id()), time.instant())));
      }
    }
  }
}
