package io.assay.outbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.assay.message.Block;
import io.assay.message.Message;

/**
 * How an owed message is kept. A message that was kept once must be readable by every later
 * version.
 */
final class MessageJson {
  private static final ObjectMapper JSON = mapper();

  private MessageJson() {}

  static String write(Message message) {
    try {
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A message could not be written.", e);
    }
  }

  static Message read(String json) {
    try {
      return JSON.readValue(json, Message.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A kept message could not be read.", e);
    }
  }

  private static ObjectMapper mapper() {
    JsonMapper.Builder mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(Block.class, Kinds.class);
    for (Class<?> kind : Block.class.getPermittedSubclasses()) {
      mapper.registerSubtypes(new NamedType(kind, kind.getSimpleName()));
    }
    return mapper.build();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
  private interface Kinds {}
}
