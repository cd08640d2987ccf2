package io.assay.config;

import io.assay.settings.Secret;
import io.assay.web.HttpAddress;
import io.assay.web.HttpSettings;
import java.util.Optional;

/** Reads how whoever runs Assay can look at it. */
final class HttpReader {
  private static final String NONE = "none";
  private static final int SHORTEST_TOKEN = 16;

  private static final Form<Optional<HttpAddress>> ADDRESS =
      new Form<Optional<HttpAddress>>(
              "an address with a port, as 127.0.0.1:8077, or none", HttpReader::address)
          .matching(NONE + "|" + HttpAddress.FORM);

  private HttpReader() {}

  /** What is no address is empty; one that is "none" holds nothing. */
  private static Optional<Optional<HttpAddress>> address(String text) {
    Optional<HttpAddress> address = HttpAddress.parse(text);
    return address.isPresent() || text.equals(NONE) ? Optional.of(address) : Optional.empty();
  }

  static HttpSettings read(Section section) {
    Optional<HttpAddress> address =
        section.optional("address", ADDRESS, Optional.of(HttpAddress.USUAL));
    Scalar token = section.writtenOr("token", "${ASSAY_HTTP_TOKEN:}");
    boolean given = !token.text().isEmpty();
    if (given && !token.text().matches("[\\x21-\\x7e]{" + SHORTEST_TOKEN + ",}")) {
      section.mistake(
          token.place(),
          "must be at least 16 letters, digits and signs without a space: take what \"openssl rand"
              + " -hex 24\" prints");
    }
    if (!given && address.filter(where -> !where.isLoopback()).isPresent()) {
      section.mistake(
          section.place("address"),
          "can be asked by other machines, so it needs a token: set "
              + Environment.variableIn(token.written()).orElse(token.place().path())
              + " in the environment, or write 127.0.0.1");
    }
    return new HttpSettings(address, Optional.of(token.text()).filter(t -> given).map(Secret::new));
  }
}
