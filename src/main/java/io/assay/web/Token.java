package io.assay.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.assay.settings.Secret;
import java.security.MessageDigest;
import java.util.Optional;

/** The token that opens what is not for everybody. Where there is none, nothing opens. */
final class Token {
  private final Optional<byte[]> wanted;

  Token(Optional<Secret> token) {
    this.wanted = token.map(secret -> secret.reveal().getBytes(UTF_8));
  }

  /** Compares in a time that does not depend on where a difference is. */
  boolean isRight(String given) {
    return wanted.filter(bytes -> MessageDigest.isEqual(bytes, given.getBytes(UTF_8))).isPresent();
  }

  /** A page that is shown to programs which send the token. */
  Page guards(Page page) {
    return request ->
        request.bearer().filter(this::isRight).isPresent()
            ? page.answer(request)
            : Reply.text(401, "Send the token: Authorization: Bearer <http.token>")
                .with("WWW-Authenticate", "Bearer realm=\"assay\"");
  }
}
