package io.assay.web;

import io.assay.settings.Secret;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets people in who have the token: a form takes it, a cookie stands for it afterwards. Programs
 * may send it as {@link Token#guards} says. Safe for many threads.
 */
final class Door {
  /** Its paths. */
  static final String LOGIN = "/login";

  static final String LOGOUT = "/logout";

  private static final Logger log = LoggerFactory.getLogger(Door.class);

  private static final String COOKIE = "assay-session";
  private static final String FIELD = "token";

  /** Of all who try together: behind a proxy nobody can be told from another. */
  private static final int WRONG_AT_ONCE = 10;

  private static final Duration ONE_MORE_EVERY = Duration.ofSeconds(6);

  private static final String HOW_TO_SET =
      "There is no token yet: put what \"openssl rand -hex 24\" prints into ASSAY_HTTP_TOKEN"
          + " (http.token in assay.yaml) and start Assay again.";

  private final Optional<Secret> secret;
  private final Token token;
  private final Sessions sessions;
  private final Bucket wrong =
      Bucket.builder()
          .addLimit(limit -> limit.capacity(WRONG_AT_ONCE).refillIntervally(1, ONE_MORE_EVERY))
          .build();

  Door(Optional<Secret> secret, InstantSource time) {
    this.secret = secret;
    this.token = new Token(secret);
    this.sessions = new Sessions(time);
  }

  /** The page for whoever is let in, and for others the form. */
  Page guards(Page page) {
    return request -> {
      if (secret.isEmpty()) {
        return closed();
      }
      return isIn(request) ? page.answer(request) : form(200, Optional.empty());
    };
  }

  private boolean isIn(Request request) {
    return request.cookie(COOKIE).filter(sessions::isOpen).isPresent()
        || request.bearer().filter(token::isRight).isPresent();
  }

  /** Takes the token of the form. */
  Reply login(Request request) {
    if (!request.isPost()) {
      return Reply.seeOther("/");
    }
    if (secret.isEmpty()) {
      return closed();
    }
    if (!wrong.tryConsume(1)) {
      return form(429, Optional.of("Too many wrong tokens. Wait a minute, then try again."))
          .with("Retry-After", String.valueOf(ONE_MORE_EVERY.toSeconds()));
    }
    if (!token.isRight(request.form(FIELD).orElse("").strip())) {
      log.warn("Status page: somebody showed a wrong token");
      return form(403, Optional.of("That is not the token."));
    }
    wrong.addTokens(1);
    return Reply.seeOther("/").with("Set-Cookie", cookie(request, sessions.begin(), Sessions.LIFE));
  }

  /** Ends a session; what is asked from elsewhere carries no cookie, and ends none. */
  Reply logout(Request request) {
    if (!request.isPost()) {
      return Reply.seeOther("/");
    }
    request.cookie(COOKIE).ifPresent(sessions::end);
    return Reply.seeOther("/").with("Set-Cookie", cookie(request, "", Duration.ZERO));
  }

  /**
   * A proxy that speaks HTTPS says so; whoever lies about it only hides the cookie from himself.
   */
  private static String cookie(Request request, String value, Duration life) {
    boolean secure = request.header("x-forwarded-proto").filter("https"::equals).isPresent();
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
        .formatted(COOKIE, value, life.toSeconds(), secure ? "; Secure" : "");
  }

  private static Reply closed() {
    return small(403, Html.text("p", "", HOW_TO_SET));
  }

  private static Reply form(int status, Optional<String> trouble) {
    Element form = Html.of("form", "login").attr("method", "post").attr("action", LOGIN);
    form.appendChild(Html.text("label", "", "Token").attr("for", FIELD));
    Element input = Html.of("input", "");
    Map.of(
            "id", FIELD,
            "name", FIELD,
            "type", "password",
            "autocomplete", "current-password",
            "maxlength", "1000")
        .forEach(input::attr);
    form.appendChild(input.attr("required", true).attr("autofocus", true));
    trouble.ifPresent(
        words -> form.appendChild(Html.text("p", "trouble", words).attr("role", "alert")));
    form.appendChild(Html.text("button", "", "Log in").attr("type", "submit"));
    form.appendChild(
        Html.text("p", "note", "It is http.token in assay.yaml, or ASSAY_HTTP_TOKEN."));
    return small(status, form);
  }

  private static Reply small(int status, Element what) {
    return Stylesheet.page(
        status, "Assay", Html.of("main", "small", Html.text("h1", "", "Assay"), what));
  }
}
