package io.assay.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.assay.brief.CaveatKind;
import io.assay.brief.caveat.AddedWording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefsSettingsTest {
  @TempDir private Path folder;

  @Test
  void withoutTheFileAllIsAsShipped() throws Exception {
    assertThat(read()).isEqualTo(BriefsSettings.AS_SHIPPED);
  }

  @Test
  void theShippedFileChangesNothing() throws Exception {
    write(Files.readString(Path.of("config/briefs.yaml")));
    assertThat(read()).isEqualTo(BriefsSettings.AS_SHIPPED);
  }

  @Test
  void theExamplesInTheShippedFileAreRight() throws Exception {
    write(Files.readString(Path.of("config/briefs.yaml")).replaceAll("(?m)^  # (- |  )", "    $1"));
    BriefsSettings read = read();
    assertThat(read.caveats().rulesOff()).containsOnlyKeys(CaveatKind.NOT_ADVICE);
    assertThat(read.caveats().hostsOff()).containsOnlyKeys("china.com.cn");
    assertThat(read.caveats().added()).hasSize(1);
  }

  @Test
  void readsAllThatCanBeSaid() throws Exception {
    write(
        """
        extract:
          sentences: 5
        caveats:
          off:
            - kind: opinion
              reason: all is opinion here
          registerOff:
            - host: rt.com
              reason: ours
            - host: prnewswire.com
              reason: theirs
          wordings:
            - kind: unverified
              add: ["so far no|little ..2 {proof}"]
            - kind: opinion
              group: denies
              add:
                - not our view
        """);
    BriefsSettings read = read();
    assertThat(read.brief().extractSentences()).isEqualTo(5);
    assertThat(read.caveats().rulesOff())
        .isEqualTo(Map.of(CaveatKind.OPINION, "all is opinion here"));
    assertThat(read.caveats().hostsOff())
        .isEqualTo(Map.of("rt.com", "ours", "prnewswire.com", "theirs"));
    assertThat(read.caveats().added())
        .containsExactly(
            new AddedWording(CaveatKind.UNVERIFIED, "says", "so far no|little ..2 {proof}"),
            new AddedWording(CaveatKind.OPINION, "denies", "not our view"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          extract: {sentences: 11} ~ 1:22 extract.sentences: "11" is not a whole number from 0 to 10
          caveats: {off: [{kind: opinon, reason: x}]} ~ 1:24 caveats.off[0].kind: "opinon" is not a kind of caveat: write one of
          caveats: {wordings: [{kind: speculaton, group: remark-denies, add: [we guess]}]} ~ 1:29 caveats.wordings[0].kind: "speculaton" is not a kind of caveat
          caveats: {wordings: [{group: nosuch, add: [we guess]}]} ~ caveats.wordings[0].kind: is missing
          caveats: {off: [{kind: opinion}]} ~ 1:17 caveats.off[0].reason: is missing: it must be a text
          caveats: {registerOff: [{host: start.com, reason: x}]} ~ 1:32 caveats.registerOff[0].host: "start.com" is not a host that the register
          caveats: {registerOff: [{host: news.rt.com, reason: x}]} ~ "news.rt.com" is not a host that the register
          caveats: {wordings: [{kind: opinion, add: [Not lower]}]} ~ 1:44 caveats.wordings[0].add[0]: "Not" is no word. Write small letters
          caveats: {wordings: [{kind: opinion, add: [self-made]}]} ~ "self-made" is no word.
          caveats: {wordings: [{kind: opinion, add: ["we a'1"]}]} ~ "a'1" is no word.
          caveats: {wordings: [{kind: opinion, add: ["we {nosuch}"]}]} ~ No set of words is called {nosuch}.
          caveats: {wordings: [{kind: opinion, add: ["we ..3"]}]} ~ "we ..3" must begin and end with a word.
          caveats: {wordings: [{kind: opinion, add: ["*"]}]} ~ "*" must begin and end with a word.
          caveats: {wordings: [{kind: opinion, group: nosuch, add: [we think]}]} ~ opinion has no group "nosuch", only: says,
          caveats: {wordings: [{kind: opinion}]} ~ caveats.wordings[0].add: is missing: a list of wordings
          caveats: {wordings: [{kind: opinion, add: []}]} ~ caveats.wordings[0].add: is empty
          caveat: {} ~ 1:1 caveat: unknown key; did you mean "caveats"?
          """)
  void aMistakeIsNamedWithItsPlace(String text, String mistake) throws Exception {
    write(text);
    ConfigRefused refused = catchThrowableOfType(ConfigRefused.class, this::read);
    assertThat(refused.mistakes())
        .singleElement()
        .asString()
        .startsWith(folder.resolve("briefs.yaml").toString())
        .contains(mistake);
  }

  @Test
  void aMistakeStopsTheWholeConfiguration() throws IOException {
    for (String file : List.of("assay.yaml", "subscriptions.yaml")) {
      Files.copy(Path.of("config").resolve(file), folder.resolve(file));
    }
    write("extract: {sentences: many}");
    ConfigRefused refused =
        catchThrowableOfType(
            ConfigRefused.class,
            () -> new ConfigReader(name -> null, InstantSource.system()).read(folder));
    assertThat(refused.mistakes()).hasSize(1);
  }

  private BriefsSettings read() throws ConfigRefused {
    return new ConfigReader(name -> null, InstantSource.system()).readBriefs(folder);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("briefs.yaml"), text);
  }
}
