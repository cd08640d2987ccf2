package io.assay.chat.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the forms that are open were asked for. A form carries a token and not the address itself,
 * which lets anybody speak as the bot.
 */
final class OpenForms {
  /** Slack takes answers for half an hour; the last minute is for the answer. */
  static final Duration GOOD_FOR = Duration.ofMinutes(29);

  /** More are not filled in at a time. */
  static final int REMEMBERED = 1_000;

  private final Map<String, Open> open =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Open> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final InstantSource time;

  OpenForms(InstantSource time) {
    this.time = time;
  }

  private record Open(Origin origin, Instant until) {}

  /** Its token: what a form carries. */
  synchronized String add(Origin origin) {
    String token = UUID.randomUUID().toString();
    open.put(token, new Open(origin, time.instant().plus(GOOD_FOR)));
    return token;
  }

  /** Empty where it is too old, was answered, or was opened before Assay started. */
  synchronized Optional<Origin> find(String token) {
    return Optional.ofNullable(open.get(token))
        .filter(form -> form.until.isAfter(time.instant()))
        .map(Open::origin);
  }

  /** It is answered. */
  synchronized void remove(String token) {
    open.remove(token);
  }
}
