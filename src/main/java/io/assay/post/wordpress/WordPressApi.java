package io.assay.post.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.post.SourceUnavailable;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The requests we make of a site's <a href="https://developer.wordpress.org/rest-api/reference/">
 * REST API</a>. It knows nothing of what has been seen.
 */
final class WordPressApi {
  /** <a href="https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/">Most</a>. */
  static final int PER_PAGE = 100;

  /** Bodies in one request while posts are watched, so that none waits long: some 10 kB each. */
  static final int BODIES_PER_REQUEST = 20;

  /**
   * What WordPress says of a post or a term that is gone for good, and of a post that is not
   * public.
   */
  private static final Set<String> NOT_SHOWN =
      Set.of("rest_post_invalid_id", "rest_term_invalid", "rest_forbidden");

  private static final String TERM_FIELDS = "&_fields=id,name,slug,parent,count";
  private static final String WITH_BODY = "id,date_gmt,modified_gmt,link,title,content,class_list";

  private final WordPressSettings settings;
  private final WebClient web;
  private final Refusal refusal;

  WordPressApi(WordPressSettings settings, WebClient web, InstantSource clock) {
    this.settings = settings;
    this.web = web;
    this.refusal = new Refusal(clock, "are url and postType right?");
  }

  /** One page of all posts, lowest id first, without their bodies. */
  Page postsById(int page) throws IOException {
    return list(
        settings.postType(),
        "orderby=id&order=asc&per_page=" + PER_PAGE + "&page=" + page + listed());
  }

  /**
   * One page of what was modified after a moment, latest first: ids, times and terms only.
   *
   * @param since written with its zone: without one WordPress takes it for the site's own time
   */
  Page modifiedAfter(String since, int page) throws IOException {
    return list(
        settings.postType(),
        "modified_after="
            + since
            + "&orderby=modified&order=desc&per_page="
            + PER_PAGE
            + (page == 1 ? "" : "&page=" + page)
            + "&_fields="
            + fields("id,modified_gmt"));
  }

  /** The post that was modified last, of all. */
  Page lastModified() throws IOException {
    return list(
        settings.postType(),
        "orderby=modified&order=desc&per_page=1&_fields=" + fields("id,modified_gmt"));
  }

  /** These posts, at most 100, with their bodies; those that are not shown are missing. */
  List<WordPressPost> bodies(Collection<String> ids) throws IOException {
    return included(ids, "&_fields=" + fields(WITH_BODY)).posts();
  }

  /** These posts without their bodies. */
  List<WordPressPost> withoutBodies(Collection<String> ids) throws IOException {
    return included(ids, listed()).posts();
  }

  /** One post with its body; empty where the site shows none by this id. */
  Optional<WordPressPost> post(String id) throws IOException {
    return one(settings.postType(), id, fields(WITH_BODY)).map(WordPressPost::new);
  }

  /** Whether the site still shows the post. */
  boolean shows(String id) throws IOException {
    return one(settings.postType(), id, "id").isPresent();
  }

  /** Whether the site still has the term. */
  boolean hasTerm(String restBase, String id) throws IOException {
    return one(restBase, id, "id").isPresent();
  }

  /** Terms of one taxonomy by their ids, at most 100. */
  List<WordPressTerm> terms(String restBase, Collection<Long> ids) throws IOException {
    String include = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    return termsOf(
        listOfTerms(restBase, "include=" + include + "&per_page=" + PER_PAGE + TERM_FIELDS));
  }

  /** One page of all terms of one taxonomy. */
  Page terms(String restBase, int page) throws IOException {
    return listOfTerms(
        restBase, "orderby=id&order=asc&per_page=" + PER_PAGE + "&page=" + page + TERM_FIELDS);
  }

  static List<WordPressTerm> termsOf(Page page) {
    return page.items().stream().map(WordPressTerm::of).filter(WordPressTerm::isUsable).toList();
  }

  /** No terms where the site has no such taxonomy: its posts are worth reading without. */
  private Page listOfTerms(String restBase, String parameters) throws IOException {
    WebAnswer answer = web.get(address(restBase, parameters));
    return answer.status() == 404 && answer.errorCode().equals("rest_no_route")
        ? Page.BEYOND_END
        : page(answer);
  }

  private Page included(Collection<String> ids, String fields) throws IOException {
    return list(
        settings.postType(),
        "include=" + String.join(",", ids) + "&per_page=" + ids.size() + fields);
  }

  private Optional<JsonNode> one(String restBase, String id, String fields) throws IOException {
    WebAnswer answer = web.get(address(restBase + "/" + id, "_fields=" + fields));
    if ((answer.status() == 401 || answer.status() == 404)
        && NOT_SHOWN.contains(answer.errorCode())) {
      return Optional.empty();
    }
    JsonNode json = jsonOf(answer);
    if (!json.isObject()) {
      throw refusal.of(answer);
    }
    return Optional.of(json);
  }

  private Page list(String route, String parameters) throws IOException {
    WebAnswer answer = web.get(address(route, parameters));
    return answer.status() == 400 && answer.errorCode().equals("rest_post_invalid_page_number")
        ? Page.BEYOND_END
        : page(answer);
  }

  private Page page(WebAnswer answer) throws SourceUnavailable {
    JsonNode json = jsonOf(answer);
    if (!json.isArray()) {
      throw refusal.of(answer);
    }
    return new Page(
        StreamSupport.stream(json.spliterator(), false).filter(JsonNode::isObject).toList(),
        answer.number("X-WP-Total"),
        answer.number("X-WP-TotalPages"),
        false);
  }

  private JsonNode jsonOf(WebAnswer answer) throws SourceUnavailable {
    if (!answer.isOk() || answer.isChallenge()) {
      throw refusal.of(answer);
    }
    return answer.json().orElseThrow(() -> refusal.of(answer));
  }

  /** Where permalinks are plain, the route is a parameter: {@code ?rest_route=/wp/v2}. */
  private String address(String route, String parameters) {
    String url = settings.url().toString().replaceFirst("/+$", "");
    return url + "/" + route + (url.contains("?") ? "&" : "?") + parameters;
  }

  private String listed() {
    return "&_fields=" + fields("id,date_gmt,modified_gmt,link,title");
  }

  private String fields(String own) {
    return own + "," + String.join(",", new TreeSet<>(settings.taxonomies().values()));
  }
}
