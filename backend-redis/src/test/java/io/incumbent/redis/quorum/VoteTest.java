package io.incumbent.redis.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a node holds")
class VoteTest {

    private static final String FRONT = "quorum/2 promised=7.ab accepted=6.cd life=e1 seats=cd,-,9 by=b0a";

    /** What the text may be, said another way than by the reader. */
    private static final Pattern GRAMMAR = Pattern.compile(
            "quorum/2 promised=\\d{1,18}\\.[0-9a-f]{1,16} accepted=\\d{1,18}\\.[0-9a-f]{1,16}"
                    + " life=[0-9a-f]{0,16} seats=(?:-|[0-9a-f]+)(?:,(?:-|[0-9a-f]+))* by=[0-9a-f]{0,16}(?: .*)?",
            Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                FRONT,
                FRONT + " incumbent/1 kind=held token=42",
                FRONT + " ",
                FRONT + "  two spaces\nand lines ",
                "quorum/2 promised=0.0 accepted=0.0 life= seats=- by=",
            })
    @DisplayName("is written as it was read:")
    void writtenAsRead(String text) {
        assertThat(Vote.of(text)).hasToString(text);
    }

    @Test
    @DisplayName("is read part by part")
    void parts() {
        assertThat(Vote.of(FRONT + " record"))
                .isEqualTo(
                        new Vote(new Ballot(7, "ab"), new Ballot(6, "cd"), "e1", new Seats("cd,-,9"), "b0a", "record"));
        assertThat(Vote.of("quorum/2 promised=7.ab accepted=6.cd life= seats=- by="))
                .isEqualTo(new Vote(new Ballot(7, "ab"), new Ballot(6, "cd"), "", Seats.NONE, "", null));
        assertThat(Vote.of(null)).isEqualTo(Vote.EMPTY);
    }

    @Test
    @DisplayName("is refused if anything in it is not as it should be, and only then")
    void strange() {
        long seed = Long.getLong("incumbent.quorum.seed", System.nanoTime() & 0xffff_ffffL);
        SplittableRandom random = new SplittableRandom(seed);
        String letters = " =.,-abz0A9\n\u0661";
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(FRONT + (i % 2 == 0 ? " record" : ""));
            int at = random.nextInt(text.length());
            char letter = letters.charAt(random.nextInt(letters.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, letter);
                case 1 -> text.insert(at, letter);
                default -> text.deleteCharAt(at);
            }
            boolean ours = GRAMMAR.matcher(text).matches();
            refused += ours ? 0 : 1;
            assertThat(isRead(text.toString()))
                    .as("%s; reproduced by -Dincumbent.quorum.seed=%d", text, seed)
                    .isEqualTo(ours);
        }
        assertThat(refused).isBetween(1_000, 19_000);
    }

    private static boolean isRead(String text) {
        try {
            return Vote.of(text) != null;
        } catch (IllegalArgumentException notOurs) {
            return false;
        }
    }
}
