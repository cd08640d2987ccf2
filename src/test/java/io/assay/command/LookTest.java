package io.assay.command;
import static io.assay.post.PostFixtures.*;
import io.assay.chat.console.ConsoleWriter;
import io.assay.chat.discord.DiscordMessage;
import io.assay.chat.slack.SlackMessage;
import io.assay.post.*;
import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;
class LookTest {
  @Test void look() throws Exception {
    try (Newsroom room = Newsroom.open()) {
      for (int n = 10; n < 40; n++) { room.record(post("site", "" + n, Newsroom.ago(n * 2), BAOGANG, n % 2 == 0 ? INNER_MONGOLIA : CHINA, CHINA, Newsroom.MAGNETS)); }
      room.sources.add(new Status.Source("rareearthexchanges", "https://rareearthexchanges.com", Optional.of(new Status.Outcome(Newsroom.NOW.minusSeconds(200), true, "2 new")), Newsroom.NOW.plusSeconds(700), List.of("archive: 3,200 of 14,000 posts read")));
      room.sources.add(new Status.Source("folder", "seeds", Optional.of(new Status.Outcome(Newsroom.NOW.minusSeconds(20), false, "HTTP status 503")), Newsroom.NOW.plusSeconds(60), List.of()));
      StringBuilder out = new StringBuilder();
      for (String line : List.of("help", "help search", "help wrong", "orgg", "org baogang", "org baogang page 2", "region china", "region inner", "topic magnets", "latest", "latest 2 page 2", "search plant", "search magnet caveat:state-owned-source", "search zzz foo:bar", "search", "find china", "find plant", "post 1", "caveats 1", "wrong 1", "wrong 1 state-owned-source It is not.", "wrong 1 missing It is an opinion.", "trend baogang", "trend baogang 30", "trend baogang public", "trend china", "status", "org baogong", "org x", "org")) {
        Answer answer = room.ask(line, Newsroom.ANNA);
        out.append("\n===== ").append(line).append("   picture=").append(answer.picture().isPresent()).append(" slack=").append(SlackMessage.json(answer.message()).length()).append(" discord=").append(DiscordMessage.json(answer.message()).length()).append("\nSUMMARY ").append(answer.message().summary()).append("\n").append(ConsoleWriter.text(answer.message(), 42, false));
      }
      new io.assay.outbox.History(room.database).list(io.assay.outbox.History.Choice.of(io.assay.outbox.History.OPEN), 9).forEach(e -> out.append("\n== NOTICE ").append(e.key()).append("\n").append(ConsoleWriter.text(e.message().get(), 42, false)));
      java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/h/scratch-commands/look.txt"), out);
    }
  }
}
