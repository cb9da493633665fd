package io.incumbent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.engine.LeaseRecord.Kind;
import io.incumbent.engine.RecordFormat.Reading;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The text of a lease record")
class RecordFormatTest {

    private static final String GOLDEN = "incumbent/1 kind=held token=42 owner=node-7 attempt=0f3a nonce=77c1 beat=17"
            + " term=10000 meta.az=1%2F2 meta.region=eu%20west";
    private static final LeaseRecord RECORD = new LeaseRecord(
            Kind.HELD, 42, "node-7", "0f3a", "77c1", 17, 10_000_000_000L, Map.of("region", "eu west", "az", "1/2"));

    @Test
    @DisplayName("is this, for ever: programs of other versions and languages read it")
    void golden() {
        assertThat(RecordFormat.write(RECORD)).isEqualTo(GOLDEN);
        assertThat(RecordFormat.read(GOLDEN)).isEqualTo(new Reading.Present(RECORD));
    }

    @ParameterizedTest
    @DisplayName("is this for the other kinds, for ever")
    @ValueSource(
            strings = {
                "incumbent/1 kind=released token=9223372036854775806 owner=%E5%90%8D attempt=a nonce=b beat=0 term=100",
                "incumbent/1 kind=placeholder token=0 owner=node-7 attempt=a nonce=b beat=0 term=86400000",
            })
    void goldenOthers(String text) {
        assertThat(RecordFormat.read(text))
                .isInstanceOfSatisfying(
                        Reading.Present.class,
                        present ->
                                assertThat(RecordFormat.write(present.record())).isEqualTo(text));
    }

    @Test
    @DisplayName("may have its fields in any order, unknown ones among them, and white space around it")
    void lenient() {
        assertThat(RecordFormat.read(
                        "incumbent/1 future=x term=10000 beat=17 nonce=77c1 meta.region=eu%20west attempt=0f3a"
                                + " meta.az=1%2F2 owner=node-7 token=42 kind=held more.of=it\n"))
                .isEqualTo(new Reading.Present(RECORD));
    }

    @ParameterizedTest(name = "{0} ns are written as {1} ms")
    @DisplayName("rounds the term up, never down: who waits may wait longer than who holds")
    @CsvSource({"100000000, 100", "100000001, 101", "100999999, 101", "101000000, 101"})
    void roundsUp(long nanos, long millis) {
        LeaseRecord record = new LeaseRecord(Kind.HELD, 1, "o", "a", "n", 0, nanos, Map.of());

        assertThat(RecordFormat.write(record)).endsWith(" term=" + millis);
    }

    @Test
    @DisplayName("is absent where there is none")
    void absent() {
        assertThat(RecordFormat.read(null)).isEqualTo(new Reading.Absent());
    }

    @ParameterizedTest
    @DisplayName("is foreign if no candidate wrote it")
    @ValueSource(
            strings = {"", " ", "42", "{\"leader\":\"x\"}", "incumbent", "Incumbent/1 kind=held", " incumbent/1", "名"})
    void foreign(String text) {
        assertForeign(text, "was not written by a candidate");
    }

    @ParameterizedTest
    @DisplayName("is foreign if a later version wrote it")
    @ValueSource(
            strings = {"incumbent/2 kind=held", "incumbent/10 kind=held", "incumbent/1.1 kind=held", "incumbent/1;x"})
    void laterVersion(String text) {
        assertForeign(text, "is of a later format");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @DisplayName("is foreign if it is damaged, and the reason names field, value and range")
    @CsvSource({
        "kind=held,   kind=lent,                  'field kind is \"lent\", none of held, released, placeholder'",
        "kind=held,   kind=HELD,                  'field kind is \"HELD\", none of'",
        "kind=held,   kind=held kind=held,        'field \"kind\" stands there twice'",
        "kind=held,   kindheld,                   '\"kindheld\" is not name=value'",
        "token=42,    token=-1,                   'field token is \"-1\", not a number from'",
        "token=42,    token=9223372036854775808,  'field token is \"9223372036854775808\"'",
        "token=42,    x=42,                       field token is missing",
        "owner=node-7, owner,                     is not name=value",
        "owner=node-7, owner=%zz,                 %",
        "attempt=0f3a, a=b,                       field attempt is missing",
        "nonce=77c1,  a=b,                        field nonce is missing",
        "beat=17,     beat=,                      'field beat is \"\"'",
        "beat=17,     beat=99999999999999999999,  field beat is",
        "term=10000,  term=0,                     'field term is \"0\", not a number from 1 to'",
        "term=10000,  term=9223372036854,         field term is",
        "term=10000,  term=-10000,                field term is",
    })
    void damaged(String part, String replacement, String reason) {
        assertForeign(GOLDEN.replace(part, replacement), "is damaged");
        assertForeign(GOLDEN.replace(part, replacement), reason);
    }

    @ParameterizedTest
    @DisplayName("is damaged if its token could never have been given, or leaves no room for the next one")
    @ValueSource(strings = {"kind=held token=0", "kind=released token=0", "kind=held token=9223372036854775807"})
    void impossibleTokens(String kindAndToken) {
        assertForeign(GOLDEN.replace("kind=held token=42", kindAndToken), "field token");
    }

    @Test
    @DisplayName("is foreign in few words, however long and odd it is")
    void shortReason() {
        assertForeign("incumbent/1 " + "x".repeat(100_000), "is damaged");
        assertForeign("incumbent/1 kind=" + "%0A".repeat(10_000), "is damaged");
        assertForeign("incumbent/1", "is damaged");
    }

    private static void assertForeign(String text, String reason) {
        assertThat(RecordFormat.read(text))
                .isInstanceOfSatisfying(
                        Reading.Foreign.class,
                        foreign -> assertThat(foreign.why())
                                .contains(reason)
                                .hasSizeLessThan(200)
                                .doesNotContainPattern("\\p{Cntrl}"));
    }
}
