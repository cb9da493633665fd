package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.ConfigurationException;
import io.incumbent.ElectionOptions;
import io.incumbent.engine.LeaseRecord.Kind;
import io.incumbent.engine.RecordFormat.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Any record that can be written")
class RecordRoundTripTest {

    /** Whatever has a meaning in the format, is invisible, or takes two, three or four bytes. */
    private static final String[] ODD = {
        " ",
        "=",
        "%",
        "+",
        "&",
        "\n",
        "\r",
        "\t",
        "\u0000",
        "\u007f",
        "\u0085",
        "\u2028",
        "\ufeff",
        "\uffff",
        "ä",
        "ı",
        "İ",
        "名",
        "😀",
        "\udbff\udfff",
        "%20",
        "%zz",
        "meta.",
        "kind=held",
        "incumbent/1",
        "\"",
        "\\",
        "'",
        "{",
        "~"
    };

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final long seed = Long.getLong("incumbent.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    @DisplayName("is read back as it was, from one line of plain ASCII; -Dincumbent.seed repeats a run")
    void roundTrip() {
        for (int i = 0; i < 5_000; i++) {
            LeaseRecord record = anyRecord();
            String text = RecordFormat.write(record);

            assertThat(text).as("seed %d", seed).matches("[!-~]+( [!-~]+)*");
            assertThat(RecordFormat.read(text)).as("seed %d, %s", seed, text).isEqualTo(new Reading.Present(record));
        }
    }

    @Test
    @DisplayName("stays below the 16,000 characters that a register must take, with all that the options allow")
    void fitsIntoARegister() {
        for (String character : new String[] {"x", "%", "ä", "名", "😀"}) {
            String id = longestId(character);
            Map<String, String> metadata = Map.of("k", longestMetadata(character));
            LeaseRecord record = new LeaseRecord(
                    Kind.PLACEHOLDER,
                    Long.MAX_VALUE - 1,
                    id,
                    Hex.of(-1),
                    Hex.of(-1),
                    Long.MAX_VALUE,
                    86_400_000_000_000L,
                    metadata);

            assertThat(RecordFormat.write(record)).as(character).hasSizeLessThanOrEqualTo(16_000);
        }
    }

    private static String longestId(String character) {
        int most = 100;
        while (!accepts(ElectionOptions.builder().candidateId(character.repeat(most)))) {
            most--;
        }
        return character.repeat(most);
    }

    private static String longestMetadata(String character) {
        int most = 2_000;
        while (!accepts(ElectionOptions.builder().metadata(Map.of("k", character.repeat(most))))) {
            most--;
        }
        return character.repeat(most);
    }

    private static boolean accepts(ElectionOptions.Builder builder) {
        try {
            return builder.build() != null;
        } catch (ConfigurationException refused) {
            return false;
        }
    }

    private LeaseRecord anyRecord() {
        Map<String, String> metadata = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            metadata.put(anyText(), anyText());
        }
        return new LeaseRecord(
                KINDS.get(random.nextInt(KINDS.size())),
                1 + random.nextLong(Long.MAX_VALUE - 2),
                anyText(),
                Hex.of(random.nextLong()),
                Hex.of(random.nextLong()),
                random.nextLong(Long.MAX_VALUE),
                (1 + random.nextLong(86_400_000)) * 1_000_000,
                metadata);
    }

    private String anyText() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(random.nextBoolean() ? ODD[random.nextInt(ODD.length)] : anyPlainCharacter());
        }
        return text.toString();
    }

    private String anyPlainCharacter() {
        return Character.toString(random.nextInt('!', '~' + 1));
    }
}
