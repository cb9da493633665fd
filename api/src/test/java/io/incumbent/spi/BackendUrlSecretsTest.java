package io.incumbent.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.ConfigurationException;
import java.util.Set;
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
    @DisplayName("never shows a user where a password may have been meant")
    @ValueSource(
            strings = {
                "redis://geheim@h",
                "redis://geheim:@h",
                "redis://hugo%3Ageheim@h",
                "redis://hugo%3Ageheim:x@h",
                "redis+quorum://geheim@a:1,geheim@b:2,geheim@h",
                "redis+quorum://a:1,geheim@b:2,h",
                "etcd://geheim@h",
                "zookeeper://geheim@h",
                "hazelcast://geheim@h",
                "file://geheim@h/path",
                "memory://geheim@h"
            })
    void passwordInPlaceOfUser(String text) {
        assertThat(BackendUrl.parse(text).toString()).doesNotContain("geheim").contains("***@");
    }

    @ParameterizedTest
    @DisplayName("is not there if the URL can't be read; nor is any of it in the refusal")
    @ValueSource(
            strings = {
                "geheim",
                "//geheim@h",
                "redis:geheim@h",
                "redis:/geheim@h",
                "redis:///geheim@h",
                "redis://ge/heim@h",
                "redis://ge?heim@h",
                "redis://geheim%@h",
                "redis://geheim%zz@h",
                "redis://geheim%00@h",
                "redis://geheim\u0007@h",
                "redis://geheim%40h",
                "redis://:geheim%40h:6379",
                "redis://a,geheim%40h",
                "redis://geheim@h,,i",
                "redis://geheim@h?a",
                "redis://geheim@h?a=1&a=2",
                "redis://geheim@h?a=%",
                "redis://geheim@h?a=b@c"
            })
    void unreadable(String text) {
        assertThatThrownBy(() -> BackendUrl.parse(text))
                .isInstanceOf(ConfigurationException.class)
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("heim"))
                .hasNoCause();
    }

    @Test
    @DisplayName("is all that the refusal of an unknown parameter could show, and it shows none of it")
    void unknownParameter() {
        assertThatThrownBy(() -> BackendUrl.parse("redis://geheim@h?a=1").allowOnly(Set.of()))
                .isInstanceOf(ConfigurationException.class)
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("geheim"));
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
