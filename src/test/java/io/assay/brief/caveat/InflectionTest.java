package io.assay.brief.caveat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InflectionTest {
  @Test
  void aWordStandsForItsRegularForms() {
    assertThat(Inflection.of("verify"))
        .containsExactly("verify", "verifies", "verified", "verifying");
    assertThat(Inflection.of("state")).containsExactly("state", "states", "stated", "stating");
    assertThat(Inflection.of("check")).contains("check", "checks", "checked", "checking");
    assertThat(Inflection.of("express")).contains("expresses", "expressed");
    assertThat(Inflection.of("refer")).contains("refers", "referred", "referring");
    assertThat(Inflection.of("survey")).contains("surveys", "surveyed");
  }
}
