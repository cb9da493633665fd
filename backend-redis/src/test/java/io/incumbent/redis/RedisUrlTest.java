package io.incumbent.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendUrl;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A Redis URL is read whole, or refused with a sentence that names the cure and no secret")
class RedisUrlTest {

    private static RedisUrl read(String url) {
        return RedisUrl.of(BackendUrl.parse(url));
    }

    @Test
    @DisplayName("Host alone: port, database, namespace and retention are the usual ones")
    void defaults() {
        assertThat(read("redis://localhost"))
                .isEqualTo(new RedisUrl(
                        "localhost", 6379, 0, "", "", false, null, "incumbent", Duration.ofDays(30), false))
                .isEqualTo(read("redis://localhost/"));
    }

    @Test
    @DisplayName("Every part")
    void everything() {
        assertThat(read("rediss://ann:p%40ss@[::1]:7/3?ca=/c&namespace=app/x&retention=P7D"))
                .isEqualTo(new RedisUrl("[::1]", 7, 3, "ann", "p@ss", true, "/c", "app/x", Duration.ofDays(7), false));
        assertThat(read("redis://:p@a?retention=0").retention()).isZero();
        assertThat(read("redis://a?durable=true").durable()).isTrue();
        assertThat(read("redis://a?durable=true").retention()).isZero();
    }

    @Test
    @DisplayName("The description has no secret, nor has the text of the URL")
    void noSecrets() {
        RedisUrl url = read("redis://ann:hunter2@a:1/2?namespace=n");

        assertThat(url.describe()).isEqualTo("redis://a:1/2 (n)");
        assertThat(url.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redis:                           | must name exactly one server",
                "redis://a,b                      | must name exactly one server",
                "redis://a:0                      | is not a name or an address with a port from 1 to 65535",
                "redis://a:65536                  | is not a name or an address with a port from 1 to 65535",
                "redis://a:x                      | is not a name or an address with a port from 1 to 65535",
                "redis://ann@a                    | names a user without a password",
                "redis://hunter2@a                | redis://:password@host",
                "redis://hunter2:@a               | names a user without a password",
                "rediss://hunter2@a?ca=/c         | names a user without a password",
                "redis://hunter2@a,b              | must name exactly one server",
                "redis://hunter2@                 | must name exactly one server",
                "redis://hunter2%40a              | has an escaped @ in a host",
                "redis://hunter2@a?timeout=5      | is not known to redis: backends",
                "redis://a/x                      | must be a number",
                "redis://a/-1                     | must be a number",
                "redis://:hunter2@a?ca=/c         | has no meaning without TLS",
                "redis://a?namespace=             | must be 1 to 100 ASCII letters",
                "redis://a?namespace=a:b          | must be 1 to 100 ASCII letters",
                "redis://a?retention=30           | must be 0, for ever, or a duration",
                "redis://a?retention=PT59M        | must be 0, for ever, or a duration",
                "redis://a?retention=-P1D         | must be 0, for ever, or a duration",
                "redis://a?retention=P99999D      | must be 0, for ever, or a duration",
                "redis://a?durable=yes            | must be true or false",
                "redis://a?durable=true&retention=P9D | contradicts durable=true",
                "redis://a?timeout=5              | is not known to redis: backends",
            })
    @DisplayName("What can't be meant is refused")
    void refuses(String url, String constraint) {
        assertThatThrownBy(() -> read(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(constraint)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("hunter2"));
    }
}
