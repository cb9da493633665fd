package io.incumbent.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.incumbent.ConfigurationException;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A backend URL is refused, without repeating what may be a password,")
class BackendUrlRefusalTest {

    @ParameterizedTest
    @DisplayName("if it has no scheme")
    @ValueSource(
            strings = {
                "",
                " ",
                "etcd",
                "//geheim@h",
                "127.0.0.1:2379",
                ":geheim",
                "1etcd://geheim",
                "et cd://h",
                "ätcd://h"
            })
    void noScheme(String text) {
        assertRefused(text).withMessageContaining("has no scheme");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("if a part of it is malformed")
    @CsvSource({
        "'etcd://a,,geheim',             empty host",
        "'etcd://geheim,',               empty host",
        "'etcd://a, ,geheim',            empty host",
        "etcd://h?geheim,                not name=value",
        "etcd://h?=geheim,               not name=value",
        "etcd://h?a=1&&b=geheim,         not name=value",
        "etcd://h?a=geheim&a=1,          has the parameter a twice",
        "etcd://h?a=geheim&%61=1,        has the parameter a twice",
        "etcd://geheim:%@h,              percent sign",
        "etcd://geheim:%4@h,             percent sign",
        "etcd://h/geheim%zz,             percent sign",
        "etcd://h?a=geheim%,             percent sign",
        "etcd://h?a=geheim%-1,           percent sign",
    })
    void malformed(String text, String constraint) {
        assertRefused(text).withMessageContaining(constraint);
    }

    @ParameterizedTest
    @DisplayName("if a password may have ended up in another part, because it was not escaped")
    @ValueSource(
            strings = {
                "redis://hugo:geheim/x@h",
                "redis://hugo:12/geheim@h:6379",
                "redis://hugo:ge@heim/geheim@h",
                "redis://hugo:geheim?x@h",
                "redis://hugo:geheim?a=x@h",
                "redis://hugo:ge?a=geheim@h/0",
                "hugo:geheim@h",
                "jdbc:postgresql://hugo:geheim@h/db"
            })
    void strayAt(String text) {
        assertRefused(text).withMessageContaining("%40").withMessageContaining("escape");
    }

    @ParameterizedTest(name = "{index}")
    @DisplayName("if it has a control character, written as it is or escaped, where it would be shown")
    @ValueSource(
            strings = {
                "etcd://geheim\u0000h",
                "etcd://h\r\ngeheim",
                "etcd://h/a\nb",
                "etcd://h/a%0Ab",
                "etcd://h/a%00b",
                "etcd://h?a\n=1",
                "etcd://h?a=1\n2",
                "etcd://h?a%0D=1",
                "etcd://h?a=%1B[31m",
                "etcd://hu%0Ago@h",
                "et\ncd://h"
            })
    void controlCharacters(String text) {
        assertRefused(text);
    }

    private static ThrowableAssertAlternative<ConfigurationException> assertRefused(String text) {
        return assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> BackendUrl.parse(text))
                .withMessageStartingWith("backend URL ")
                .withMessageContaining("write scheme://host:port")
                .withMessageNotContaining("geheim")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContainPattern("\\p{Cntrl}"))
                .satisfies(refusal -> assertThat(refusal.setting()).isEqualTo("backend URL"));
    }
}
