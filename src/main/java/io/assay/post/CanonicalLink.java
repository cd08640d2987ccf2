package io.assay.post;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address under which a post is the same post, whoever links to it: host in lower case, no
 * fragment, no default port, no {@code utm_} parameters, no name and password.
 */
public final class CanonicalLink {
  /** Longer ones fit into no chat message: a button of Slack takes 3,000 characters. */
  public static final int LONGEST = 2_000;

  private CanonicalLink() {}

  /** The canonical form of an http or https address; empty for anything else. */
  public static Optional<URI> of(String address) {
    try {
      URI uri = new URI(address.strip());
      return isWeb(uri)
          ? Optional.of(canonical(uri)).filter(link -> link.toString().length() <= LONGEST)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(URI uri) {
    return uri.getHost() != null
        && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
  }

  private static URI canonical(URI uri) throws URISyntaxException {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int usualPort = scheme.equals("https") ? 443 : 80;
    String port = uri.getPort() < 0 || uri.getPort() == usualPort ? "" : ":" + uri.getPort();
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return new URI(scheme + "://" + host + port + path + query(uri.getRawQuery()));
  }

  private static String query(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    String kept =
        Arrays.stream(raw.split("&"))
            .filter(part -> !part.toLowerCase(Locale.ROOT).startsWith("utm_"))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
