package standin.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files on their way into channels: an address is given out, the bytes come there, then it is said
 * where to show them. See https://docs.slack.dev/messaging/working-with-files#upload
 */
final class Files {
  static final String SCOPE = "files:write";

  /** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
  private static final int ALT_TEXT = 1_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
  private final Workspace workspace;
  private volatile String address = "";

  Files(Workspace workspace) {
    this.workspace = workspace;
  }

  private record Upload(String name, int length, Optional<byte[]> bytes) {}

  void uploadAt(String url) {
    address = url;
  }

  /** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
  ObjectNode url(JsonNode arguments) {
    if (!workspace.scopes().contains(SCOPE)) {
      return workspace.missing(SCOPE);
    }
    int length = arguments.path("length").asInt(0);
    String name = arguments.path("filename").asText();
    if (name.isEmpty() || length < 1) {
      return Reply.no("missing_argument");
    }
    if (arguments.path("alt_txt").asText().length() > ALT_TEXT) {
      return Reply.no("alt_txt_too_large");
    }
    String id = "F" + (uploads.size() + 1);
    uploads.put(id, new Upload(name, length, Optional.empty()));
    return Reply.ok().put("upload_url", address + id).put("file_id", id);
  }

  /** Whether it takes the bytes: as many as were promised, once. */
  boolean take(String id, byte[] bytes) {
    Upload upload = uploads.get(id);
    boolean good = upload != null && upload.bytes.isEmpty() && upload.length == bytes.length;
    if (good) {
      uploads.put(id, new Upload(upload.name, upload.length, Optional.of(bytes)));
    }
    return good;
  }

  /** What was uploaded; empty if nothing was. */
  Optional<byte[]> bytes(String id) {
    return Optional.ofNullable(uploads.get(id)).flatMap(Upload::bytes);
  }

  /** https://docs.slack.dev/reference/methods/files.completeUploadExternal */
  ObjectNode complete(JsonNode arguments) {
    if (!workspace.scopes().contains(SCOPE)) {
      return workspace.missing(SCOPE);
    }
    JsonNode files = parsed(arguments.path("files").asText());
    for (JsonNode file : files) {
      if (bytes(file.path("id").asText()).isEmpty()) {
        return Reply.no("file_not_found");
      }
    }
    if (files.isEmpty()) {
      return Reply.no("invalid_arguments");
    }
    Optional<Channel> channel = workspace.byId(arguments.path("channel_id").asText());
    return refusal(channel, arguments).orElseGet(() -> share(channel.get(), files, arguments));
  }

  /** Here chat:write.public is of no use. */
  private static Optional<ObjectNode> refusal(Optional<Channel> channel, JsonNode arguments) {
    if (channel.isEmpty()) {
      return Optional.of(Reply.no("channel_not_found"));
    }
    if (channel.get().isArchived()) {
      return Optional.of(Reply.no("is_archived"));
    }
    if (!channel.get().isMember()) {
      return Optional.of(Reply.no("not_in_channel"));
    }
    return arguments.has("blocks") ? Content.of(arguments).refusal(arguments) : Optional.empty();
  }

  private ObjectNode share(Channel channel, JsonNode files, JsonNode arguments) {
    Content content =
        arguments.has("initial_comment")
            ? Content.plain(arguments.path("initial_comment").asText())
            : Content.of(arguments);
    channel.store(new Posted(workspace.nextTs(), "", arguments, content, true));
    ObjectNode ok = Reply.ok();
    ok.set("files", files);
    return ok;
  }

  private static JsonNode parsed(String files) {
    try {
      return JSON.readTree(files);
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.arrayNode();
    }
  }
}
