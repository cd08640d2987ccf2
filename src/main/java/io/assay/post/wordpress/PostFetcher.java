package io.assay.post.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.post.SourceUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Fetches the post that stands at an address somebody typed: the address of its JSON, or of its
 * page on a WordPress site. Addresses of private networks are refused, and so is whatever leads to
 * another site.
 */
public final class PostFetcher {
  /**
   * A link and its parameters, up to a comma outside of quotes (<a
   * href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288</a>).
   */
  private static final Pattern LINK =
      Pattern.compile(
          "<([^<>]{1,2000})>((?:[^,<\"]{1,500}+|\"(?:[^\"\\\\]|\\\\.){0,500}+\"|\"){0,50}+)");

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final PostFile file;
  private final WebClient web;
  private final Refusal refusal;

  /**
   * @param source name of the source for the posts' ids
   * @param privateHosts hosts that may be read although they are in a private network
   */
  public PostFetcher(String source, InstantSource clock, Set<String> privateHosts) {
    this.file = PostFile.byHand(source);
    this.web = new WebClient(new PublicAddresses(privateHosts), LONGEST, new Pace(Duration.ZERO));
    this.refusal = new Refusal(clock, "is the address right, and is the post still there?");
  }

  /**
   * The post, or the posts where the address shows a list of them.
   *
   * @throws SourceUnavailable where nothing like a post stands there; the message is one line
   */
  public PostFile.Contents fetch(String address) throws SourceUnavailable {
    try {
      WebAnswer answer = ok(web.get(address.strip()));
      Optional<JsonNode> json = answer.json();
      return json.isPresent()
          ? file.read(json.get(), address)
          : file.read(json(restLink(answer)), address);
    } catch (SourceUnavailable e) {
      throw e;
    } catch (IOException e) {
      throw new SourceUnavailable(String.valueOf(e.getMessage()), null, e);
    }
  }

  private JsonNode json(HttpUrl restLink) throws IOException {
    // With the terms' names, which a post alone does not have.
    HttpUrl withTerms = restLink.newBuilder().setQueryParameter("_embed", "wp:term").build();
    WebAnswer answer = ok(web.get(withTerms.toString()));
    return answer.json().orElseThrow(() -> refusal.of(answer));
  }

  private WebAnswer ok(WebAnswer answer) throws SourceUnavailable {
    if (!answer.isOk() || answer.isChallenge()) {
      throw refusal.of(answer);
    }
    return answer;
  }

  static HttpUrl restLink(WebAnswer page) throws SourceUnavailable {
    return page.headers().values("Link").stream()
        .flatMap(header -> LINK.matcher(header).results())
        .filter(link -> isJsonAlternate(link.group(2)))
        .map(link -> link.group(1))
        .findFirst()
        .or(() -> linkElement(page.body()))
        .map(link -> page.from().resolve(link))
        .filter(link -> SameSite.leads(page.from(), link))
        .orElseThrow(
            () ->
                new SourceUnavailable(
                    page.from().host()
                        + " shows a web page that names no WordPress post of its site: type the address of the"
                        + " post's JSON",
                    null,
                    null));
  }

  private static boolean isJsonAlternate(String parameters) {
    return parameters.matches("(?is).*\\brel=\"?alternate\\b.*")
        && parameters.matches("(?is).*\\btype=\"?application/json\\b(?!\\+).*");
  }

  private static Optional<String> linkElement(String html) {
    return Optional.ofNullable(
            Jsoup.parse(html).selectFirst("link[rel=alternate][type=application/json][href]"))
        .map((Element link) -> link.attr("href"));
  }
}
