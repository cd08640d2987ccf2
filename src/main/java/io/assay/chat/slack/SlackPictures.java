package io.assay.chat.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.slack.api.methods.Methods;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import io.assay.message.Message;
import io.assay.message.Picture;
import io.assay.settings.Secret;

/**
 * Shows a picture in a channel, with the message to it.
 *
 * @see <a href="https://docs.slack.dev/messaging/working-with-files#upload">uploading</a>
 */
final class SlackPictures {
  /** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
  private static final int DESCRIPTION = 1_000;

  private static final int NAME = 80;

  private final SlackApi api;
  private final Secret token;

  SlackPictures(SlackApi api, Secret token) {
    this.api = api;
    this.token = token;
  }

  /**
   * Posts both as one message. Buttons are left out: Slack does not say that they work below a
   * file.
   *
   * @throws SlackTrouble where the bot may not, is not in the channel, or Slack cannot
   */
  void post(Message message, Picture picture, String channel) throws SlackTrouble {
    String file = uploaded(picture);
    String files =
        JsonNodeFactory.instance
            .arrayNode()
            .add(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("id", file)
                    .put("title", SlackText.line(picture.description(), NAME)))
            .toString();
    String blocks = SlackMessage.of(message).withoutButtons().toString();
    // The SDK's own call knows no blocks.
    api.call(
        token,
        methods ->
            methods.postFormWithTokenAndParseResponse(
                form -> form.add("files", files).add("channel_id", channel).add("blocks", blocks),
                Methods.FILES_COMPLETE_UPLOAD_EXTERNAL,
                token.reveal().strip(),
                FilesCompleteUploadExternalResponse.class));
  }

  /** Its id. */
  private String uploaded(Picture picture) throws SlackTrouble {
    FilesGetUploadURLExternalResponse place =
        api.call(
            token,
            methods ->
                methods.filesGetUploadURLExternal(
                    file ->
                        file.filename(picture.name())
                            .length(picture.png().length)
                            .altTxt(SlackText.line(picture.description(), DESCRIPTION))));
    api.upload(SlackTrouble.require(place.getUploadUrl()), picture.png());
    return SlackTrouble.require(place.getFileId());
  }
}
