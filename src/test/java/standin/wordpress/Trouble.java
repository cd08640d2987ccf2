package standin.wordpress;

import java.util.Arrays;

/** What can be wrong with a site, each seen on real ones. */
public enum Trouble {
  NONE {
    @Override
    void spoil(Reply reply) {}
  },
  /** A page where JSON was asked for: plain permalinks, a front page, a login. */
  HTML {
    @Override
    void spoil(Reply reply) {
      reply.with(200, "text/html; charset=UTF-8", PAGE);
    }
  },
  /** The database is down. */
  ERROR_500 {
    @Override
    void spoil(Reply reply) {
      reply.with(500, "text/html; charset=UTF-8", PAGE);
    }
  },
  MAINTENANCE {
    @Override
    void spoil(Reply reply) {
      reply.with(503, "text/html; charset=UTF-8", PAGE).header("Retry-After", "600");
    }
  },
  TOO_OFTEN {
    @Override
    void spoil(Reply reply) {
      reply
          .with(429, "text/plain", "Too Many Requests")
          .header("Retry-After", "Wed, 01 Jan 2025 00:02:00 GMT");
    }
  },
  TRUNCATED {
    @Override
    void spoil(Reply reply) {
      reply.body = Arrays.copyOf(reply.body, reply.body.length * 2 / 3);
    }
  },
  /** A plugin's warning stands before the JSON. */
  WARNING {
    @Override
    void spoil(Reply reply) {
      String warning =
          "<br />\n<b>Warning</b>:  Undefined array key [0] in <b>/srv/plugin.php</b> on line"
              + " <b>[12]</b><br />\n";
      reply.with(reply.status, "application/json; charset=UTF-8", warning + reply.text());
    }
  },
  CHALLENGE {
    @Override
    void spoil(Reply reply) {
      reply.with(403, "text/html; charset=UTF-8", PAGE).header("cf-mitigated", "challenge");
    }
  },
  /** The connection ends before anything was said. */
  DROP {
    @Override
    void spoil(Reply reply) {
      reply.dropped = true;
    }
  },
  SLOW {
    @Override
    void spoil(Reply reply) {
      reply.delayMillis = 2_000;
    }
  },
  /** 17 MB, which compression makes small on the way. */
  HUGE {
    @Override
    void spoil(Reply reply) {
      reply.body = new byte[17 * 1_048_576];
      Arrays.fill(reply.body, (byte) ' ');
    }
  },
  /** A small answer that would unpack to 256 MB. */
  BOMB {
    @Override
    void spoil(Reply reply) {
      reply.unpacked = 256L * 1_048_576;
    }
  },
  /** JSON of one page's size that is all brackets. */
  BRACKETS {
    @Override
    void spoil(Reply reply) {
      reply.with(200, "application/json", "[" + "[],".repeat(1_000_000) + "[]]");
    }
  },
  /** A byte now and then, for ever. */
  DRIP {
    @Override
    void spoil(Reply reply) {
      reply.drips = true;
    }
  },
  /** A page that says that its JSON is on another host. */
  FOREIGN_LINK {
    @Override
    void spoil(Reply reply) {
      reply
          .with(200, "text/html; charset=UTF-8", PAGE)
          .header(
              "Link",
              "<http://localhost:9/wp-json/wp/v2/posts/1>; rel=\"alternate\";"
                  + " type=\"application/json\"");
    }
  },
  /** A broken table: nothing is there, and nothing is wrong. */
  EMPTY_TABLE {
    @Override
    void spoil(Reply reply) {
      reply
          .with(200, "application/json; charset=UTF-8", "[]")
          .header("X-WP-Total", "0")
          .header("X-WP-TotalPages", "0");
    }
  };

  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>A page</title></head><body>{\"a\": []}</body></html>";

  abstract void spoil(Reply reply);
}
