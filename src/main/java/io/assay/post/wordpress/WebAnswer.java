package io.assay.post.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * What a server answered.
 *
 * @param from the address that answered, after redirects
 */
record WebAnswer(HttpUrl from, int status, Headers headers, String body) {
  boolean isRedirect() {
    return status >= 300 && status < 400 && headers.get("Location") != null;
  }

  boolean isOk() {
    return status == 200;
  }

  Optional<JsonNode> json() {
    return LenientJson.readForeign(body);
  }

  /** WordPress' own name of an error ({@code rest_post_invalid_id}); empty where it sent none. */
  String errorCode() {
    String code = json().map(json -> json.path("code").asText("")).orElse("");
    return code.matches("\\w{1,60}") ? code : "";
  }

  /** True where a person is asked to prove that he is none of us. */
  boolean isChallenge() {
    return "challenge".equalsIgnoreCase(headers.get("cf-mitigated"));
  }

  OptionalInt number(String header) {
    String value = headers.get(header);
    return value != null && value.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(value))
        : OptionalInt.empty();
  }
}
