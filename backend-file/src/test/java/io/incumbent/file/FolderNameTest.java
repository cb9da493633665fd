package io.incumbent.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The name of a register's folder")
class FolderNameTest {

    @Test
    @DisplayName("begins like the register's, is short, and has nothing in it that a file system could mind")
    void harmless() {
        String longest = "Ab_:.@-/~".repeat(30).substring(0, 210);
        assertThat(FolderName.of("billing/Nightly~line")).startsWith("billing_nightly_line.");
        assertThat(Stream.of(longest, "..", "a", "CON", "~").map(FolderName::of))
                .allMatch(name -> name.matches("[a-z0-9_-]{1,60}[.][0-9a-f]{32}"));
    }

    @Test
    @DisplayName("differs where registers differ, also where case is folded")
    void different() {
        assertThat(Stream.of("a", "A", "a/b", "a.b", "a_b", "i", "I", "a~b")
                        .map(FolderName::of)
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .distinct())
                .hasSize(8);
    }

    @Test
    @DisplayName("is for ever: another version of the program must find the same folder")
    void fixed() {
        assertThat(FolderName.of("billing/nightly"))
                .isEqualTo("billing_nightly." + Hash.of("billing/nightly"))
                .isEqualTo("billing_nightly.344fb1ef95cbab30fc939cc081a8b29f");
    }
}
