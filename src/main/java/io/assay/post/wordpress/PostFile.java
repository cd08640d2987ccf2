package io.assay.post.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.post.Poll;
import io.assay.post.Post;
import io.assay.post.SourceUnavailable;
import io.assay.post.Taxonomy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads posts out of a JSON text in WordPress' shape: one post, or an array of posts. */
public final class PostFile {
  /** Of a file, in bytes. */
  public static final long LARGEST = 64L * 1_048_576;

  /** The REST bases of the site that Assay was made for. */
  public static final Map<Taxonomy, String> USUAL_TAXONOMIES =
      Map.of(
          Taxonomy.ORGANIZATION,
          "organization",
          Taxonomy.REGION,
          "regions",
          Taxonomy.TOPIC,
          "news-type");

  private final PostAdapter adapter;
  private final TermNames names = new TermNames(USUAL_TAXONOMIES);
  private final boolean mend;

  /**
   * What a text held.
   *
   * @param posts in the order of the text
   * @param skipped items that are no posts, each with the name of the file
   */
  public record Contents(List<Post> posts, List<Poll.Skipped> skipped) {
    public Contents {
      posts = List.copyOf(posts);
      skipped = List.copyOf(skipped);
    }
  }

  /** Reads the files of a source: what lacks id, link, title or date is skipped. */
  public PostFile(String source, String publisher) {
    this(new PostAdapter(source, publisher), false);
  }

  private PostFile(PostAdapter adapter, boolean mend) {
    this.adapter = adapter;
    this.mend = mend;
  }

  /**
   * Reads what somebody typed or saved by hand: a missing id is taken from the slug or the place in
   * the text, a missing link from the guid. The publisher is the host of the link.
   *
   * @param source name of the source for the posts' ids
   */
  public static PostFile byHand(String source) {
    return new PostFile(new PostAdapter(source, null), true);
  }

  /**
   * Reads a file of at most 64 MB.
   *
   * @throws SourceUnavailable where the file cannot be read or is no JSON
   */
  public Contents read(Path file) throws SourceUnavailable {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    } catch (SourceUnavailable e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new SourceUnavailable(file + ": there is no such file", null, e);
    } catch (IOException e) {
      throw new SourceUnavailable(
          file + ": " + (Files.isDirectory(file) ? "this is a folder" : "it cannot be read"),
          null,
          e);
    }
  }

  /**
   * Reads a stream to its end, and does not close it.
   *
   * @param name of the text, for what is said about it
   * @throws SourceUnavailable where it is no JSON, or larger than 64 MB
   */
  public Contents read(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes((int) LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new SourceUnavailable(
          name + ": it is larger than " + LARGEST / 1_048_576 + " MB", null, null);
    }
    String text = LenientJson.decode(bytes);
    JsonNode json =
        LenientJson.read(text)
            .orElseThrow(
                () -> new SourceUnavailable(name + ": " + LenientJson.trouble(text), null, null));
    return read(json, name);
  }

  Contents read(JsonNode json, String name) {
    List<Post> posts = new ArrayList<>();
    List<Poll.Skipped> skipped = new ArrayList<>();
    int number = 0;
    for (JsonNode item : json.isArray() ? json : List.of(json)) {
      number++;
      try {
        posts.add(read(item, number));
      } catch (Unreadable e) {
        String which = json.isArray() ? name + ", item " + number : name;
        skipped.add(new Poll.Skipped(which, e.why()));
      }
    }
    return new Contents(posts, skipped);
  }

  private Post read(JsonNode item, int number) throws Unreadable {
    if (!(item instanceof ObjectNode object)) {
      throw new Unreadable("it is no post, but a bare value");
    }
    String error = object.path("code").asText("");
    if (error.startsWith("rest_") && !object.has("title")) {
      throw new Unreadable("it is no post, but an error of WordPress");
    }
    WordPressPost post = new WordPressPost(mend ? mended(object, number) : object);
    return adapter.adapt(post, post.version(), names.of(post));
  }

  private static ObjectNode mended(ObjectNode item, int number) {
    ObjectNode mended = item.deepCopy();
    if (new WordPressPost(item).id().isEmpty()) {
      @Nullable String slug = item.path("slug").asText(null);
      boolean usable = slug != null && slug.matches("[A-Za-z0-9._-]{1,40}");
      mended.put("id", usable ? slug : "item-" + number);
    }
    if (new WordPressPost(item).link().isEmpty()) {
      // The name that is reserved for hosts that do not exist (RFC 2606): a post has a link.
      String nowhere = "https://unknown.invalid/" + mended.path("id").asText();
      mended.put("link", item.path("guid").path("rendered").asText(nowhere));
    }
    if (new WordPressPost(item).publishedAt().isEmpty()) {
      new WordPressPost(item)
          .modifiedAt()
          .ifPresent(moment -> mended.put("date_gmt", moment.toString()));
    }
    return mended;
  }
}
