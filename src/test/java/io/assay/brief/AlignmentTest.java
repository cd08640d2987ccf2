package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.Alignment.Hunk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static List<Hunk> hunks(String before, String after) {
    return Alignment.hunks(List.of(before.split(" ")), List.of(after.split(" ")));
  }

  @Test
  void findsTheStretchesThatDiffer() {
    assertThat(hunks("a b c", "a b c")).isEmpty();
    assertThat(hunks("a b c d", "a x c d y"))
        .containsExactly(new Hunk(1, 2, 1, 2), new Hunk(4, 4, 4, 5));
    assertThat(Alignment.hunks(List.of(), List.of("a"))).containsExactly(new Hunk(0, 0, 0, 1));
  }

  @Test
  void keepsWordsInPlaceRatherThanNumbers() {
    assertThat(hunks("iron 12 zinc 21", "iron 21 zinc 12"))
        .containsExactly(new Hunk(1, 2, 1, 2), new Hunk(3, 4, 3, 4));
  }

  @Test
  void findsOneChangeAmongVeryMany() {
    List<String> before = IntStream.range(0, 50_000).mapToObj(i -> "w" + i).toList();
    List<String> after = new ArrayList<>(before);
    after.set(100, "x");
    after.remove(25_000);
    after.add(49_000, "y");
    assertThat(Alignment.hunks(before, after))
        .containsExactly(
            new Hunk(100, 101, 100, 101),
            new Hunk(25_000, 25_001, 25_000, 25_000),
            new Hunk(49_001, 49_001, 49_000, 49_001));
  }

  @Test
  void leavesOnlyEqualsOutsideOfTheStretches() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      int length = round % 10 == 0 ? 900 : 12;
      List<String> before = random.ints(length, 0, length / 3).mapToObj(i -> "w" + i).toList();
      List<String> after = new ArrayList<>(before);
      Collections.rotate(after, random.nextInt(5));
      after.remove(random.nextInt(after.size()));
      assertThat(outside(before, after, true)).isEqualTo(outside(before, after, false));
    }
  }

  private static List<String> outside(List<String> before, List<String> after, boolean old) {
    List<String> kept = new ArrayList<>();
    int at = 0;
    for (Hunk hunk : Alignment.hunks(before, after)) {
      kept.addAll((old ? before : after).subList(at, old ? hunk.from() : hunk.newFrom()));
      at = old ? hunk.to() : hunk.newTo();
    }
    kept.addAll((old ? before : after).subList(at, (old ? before : after).size()));
    return kept;
  }
}
