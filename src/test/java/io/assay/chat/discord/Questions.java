package io.assay.chat.discord;

import io.assay.command.Answer;
import io.assay.command.Asker;
import io.assay.command.Command;
import io.assay.command.CommandCall;
import io.assay.command.CommandSpec;
import io.assay.command.CommandSpec.Kind;
import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.message.Picture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Commands that do all that a platform must be able to show; some wait until they are let go. */
final class Questions {
  static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, -1};

  private static final int WORKERS = 4;

  private volatile CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger atWork = new AtomicInteger();

  List<Command> commands() {
    return List.of(
        command("org", Questions::org, call -> Optional.empty()),
        command("wrong", Questions::wrong, call -> wrongForm(call)),
        command("hostile", call -> Answer.of("x"), call -> Optional.of(hostileForm())),
        command("nothing", call -> Answer.of("In words"), call -> Optional.of(emptyForm())),
        command("trend", call -> trend(), call -> Optional.empty()),
        command("slow", call -> slow(), call -> Optional.empty()));
  }

  /** From now on those wait that do. */
  void hold() {
    release = new CountDownLatch(1);
    atWork.set(0);
  }

  void release() {
    release.countDown();
  }

  boolean areAllAtWork() {
    return atWork.get() == WORKERS;
  }

  private static Answer org(CommandCall call) {
    String text = call.option("name") + " " + call.option("count") + ", page " + call.page();
    String line = "org " + call.option("name");
    List<Block.Button> buttons =
        List.of(
            new Block.Button("Next", line + " page 2"),
            new Block.Button("Share", line + " public"),
            new Block.Button("Wrong?", "wrong rex/1"));
    return Answer.of(
        new Message("s", List.of(new Block.Paragraph(text), new Block.Buttons(buttons))));
  }

  private static Answer wrong(CommandCall call) {
    return Answer.of(
        String.join(
            " ",
            Stream.of("post", "label", "reason", "org")
                .map(name -> call.options().getOrDefault(name, "-"))
                .toList()));
  }

  private static Optional<Form> wrongForm(CommandCall call) {
    List<Choice> labels =
        List.of(new Choice("From the author", "author"), new Choice("Inferred", "inferred"));
    return Optional.of(
        new Form(
            "What is wrong?",
            "wrong",
            Map.of("post", call.option("post")),
            List.of(
                new Form.Pick("label", "Which label", true, labels),
                new Form.Text("reason", "Why", true, true, 300),
                new Form.Suggested("org", "Organization", false))));
  }

  private static Form hostileForm() {
    List<Choice> choices =
        Stream.concat(
                Stream.of(new Choice("\u0000", "none"), new Choice("too long", "v".repeat(101))),
                IntStream.range(0, 60)
                    .mapToObj(i -> new Choice("Choice \u202e\n".repeat(40), "v" + i / 2)))
            .toList();
    return new Form(
        "red\n\u202etfel\u0000@everyone",
        "hostile",
        Map.of(),
        List.of(
            new Form.Pick("label", "Which\tlabel ".repeat(20), true, choices),
            new Form.Text("reason", "\u200b", false, false, 1)));
  }

  private static Form emptyForm() {
    return new Form(
        "t", "nothing", Map.of(), List.of(new Form.Pick("label", "Which", true, List.of())));
  }

  private static Answer trend() {
    return new Answer(
        Message.of("Up"),
        Optional.of(new Picture("trend.png", PNG, "Posts a week\n" + "up ".repeat(500))));
  }

  private Answer slow() {
    atWork.incrementAndGet();
    awaitRelease();
    return Answer.of("At last");
  }

  private void awaitRelease() {
    try {
      if (!release.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody lets it go");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Command command(
      String name,
      Function<CommandCall, Answer> answer,
      Function<CommandCall, Optional<Form>> form) {
    List<CommandSpec.Option> options =
        switch (name) {
          case "org" ->
              List.of(
                  new CommandSpec.Option("name", "Its name", true, Kind.SUGGESTED),
                  new CommandSpec.Option("count", "How many", false, Kind.NUMBER));
          case "wrong" -> List.of(new CommandSpec.Option("post", "Which post", true, Kind.TEXT));
          default -> List.of();
        };
    return new Command() {
      @Override
      public CommandSpec spec() {
        return new CommandSpec(name, "For the test", options);
      }

      @Override
      public Answer answer(CommandCall call) {
        return answer.apply(call);
      }

      @Override
      public Optional<Form> form(CommandCall call) {
        return form.apply(call);
      }

      @Override
      public List<Choice> suggest(String option, String typed, Asker asker) {
        if (typed.equals("slow")) {
          awaitRelease();
        }
        return List.of(new Choice(typed + " as", "lynas"));
      }
    };
  }
}
