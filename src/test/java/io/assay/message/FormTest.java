package io.assay.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a field holds that takes several things. */
class FormTest {
  @Test
  void severalNamesOfOneFieldComeApartAsTheyWere() {
    List<String> names =
        List.of("Lynas", "Co., Ltd", "/a{1,2}\\d/", "the \"real\" one", "\\", "\"", "北方, 包钢");
    assertThat(Form.split(Form.joined(names))).isEqualTo(names);
    assertThat(Form.split(" a,, b ,\"c, d\" ")).containsExactly("a", "b", "c, d");
    assertThat(Form.split("")).isEmpty();
  }
}
