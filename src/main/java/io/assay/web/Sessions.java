package io.assay.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who has shown the token in this process, for a while. Safe for many threads. */
final class Sessions {
  /** How long somebody is let in without showing it again. */
  static final Duration LIFE = Duration.ofHours(12);

  private static final int BYTES = 32;

  /** Of more the oldest ends. */
  private static final int MOST = 100;

  private final InstantSource time;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> ends =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  Sessions(InstantSource time) {
    this.time = time;
  }

  /** Begins one; what it returns is known to nobody else. */
  synchronized String begin() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    ends.put(id, time.instant().plus(LIFE));
    return id;
  }

  synchronized boolean isOpen(String id) {
    return ends.getOrDefault(id, Instant.MIN).isAfter(time.instant());
  }

  synchronized void end(String id) {
    ends.remove(id);
  }
}
