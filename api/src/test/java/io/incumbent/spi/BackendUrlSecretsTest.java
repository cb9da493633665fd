package io.incumbent.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The text of a backend URL, which goes into messages and logs,")
class BackendUrlSecretsTest {

    @ParameterizedTest
    @DisplayName("never shows a password, whatever characters it has, but that there is one")
    @ValueSource(
            strings = {
                "redis://hugo:geheim@h",
                "redis://:geheim@h",
                "redis://hugo:x%40geheim@h",
                "redis://hugo:geheim%2F%3F%23@h",
                "redis://hugo:x:geheim@h",
                "redis://hugo:x@geheim@h",
                "redis://hugo:#geheim@h",
                "redis://hugo:geheim@h/path?a=1"
            })
    void password(String text) {
        assertThat(BackendUrl.parse(text).toString()).doesNotContain("geheim").contains(":***@h");
    }

    @ParameterizedTest
    @DisplayName("never shows a parameter whose name speaks of a secret, in any spelling")
    @ValueSource(
            strings = {
                "password",
                "PASSWORD",
                "passwd",
                "keystorePassword",
                "passphrase",
                "pass",
                "pwd",
                "secret",
                "clientSecret",
                "token",
                "authToken",
                "credentials",
                "apiKey",
                "key",
                "%70assword"
            })
    void parameter(String name) {
        assertThat(BackendUrl.parse("etcd://h?a=1&" + name + "=geheim&z=2").toString())
                .doesNotContain("geheim")
                .contains("=***")
                .contains("a=1")
                .contains("z=2");
    }

    @Test
    @DisplayName("shows what is no secret: scheme, user, hosts, path and parameters, in a fixed order")
    void showsTheRest() {
        assertThat(BackendUrl.parse("redis://hugo:geheim@b:1,a:2/0?z=1&a=2"))
                .hasToString("redis://hugo:***@b:1,a:2/0?a=2&z=1");
    }
}
