package io.incumbent.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.incumbent.ConfigurationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A backend URL")
class BackendUrlTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("has a scheme, hosts and a path, most of which may be missing")
    @CsvSource({
        "etcd://127.0.0.1:2379,                    etcd, 127.0.0.1:2379,           ''",
        "etcd://a:1/,                              etcd, a:1,                      ''",
        "'zookeeper://a:1,b:2,c/chroot/deep',      zookeeper, 'a:1|b:2|c',         chroot/deep",
        "'etcd://[::1]:2379,[fe80::1%25eth0]:1',   etcd, '[::1]:2379|[fe80::1%25eth0]:1', ''",
        "etcd://[2001:db8::7]/x,                   etcd, [2001:db8::7],            x",
        "redis+sentinel://a/mymaster,              redis+sentinel, a,              mymaster",
        "file:/var/lib/elections,                  file, '',                       /var/lib/elections",
        "file:///var/lib/elections,                file, '',                       var/lib/elections",
        "file:relative/dir,                        file, '',                       relative/dir",
        "memory:,                                  memory, '',                     ''",
        "memory://,                                memory, '',                     ''",
        "ETCD://Host,                              etcd, Host,                     ''",
        "'  etcd://h  ',                           etcd, h,                        ''",
        "etcd://h/with%20space%2Fand%3F,           etcd, h,                        with space/and?",
        "etcd://h/a+b,                             etcd, h,                        a+b",
        "etcd://h/%E5%90%8D,                       etcd, h,                        名",
    })
    void parts(String text, String scheme, String hosts, String path) {
        BackendUrl url = BackendUrl.parse(text);

        assertThat(url.scheme()).isEqualTo(scheme);
        assertThat(String.join("|", url.hosts())).isEqualTo(hosts);
        assertThat(url.path()).isEqualTo(path);
        assertThat(url.user()).isEmpty();
        assertThat(url.password()).isEmpty();
        assertThat(url.parameters()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("has a user and a password, decoded, with any character in them")
    @CsvSource({
        "redis://hugo@h,                  hugo, ''",
        "redis://hugo:@h,                 hugo, ''",
        "redis://:geheim@h,               '',   geheim",
        "redis://hugo:geheim@h,           hugo, geheim",
        "redis://hugo:a%40b%2Fc%3Fd%23e@h, hugo, a@b/c?d#e",
        "redis://hugo:a:b@h,              hugo, a:b",
        "redis://hugo:a@b@h,              hugo, a@b",
        "redis://hugo:a#b@h,              hugo, a#b",
        "redis://hugo:a+b%20c%25@h,       hugo, a+b c%",
        "redis://hu%3Ago:x@h,             hu:go, x",
        "'redis://hugo:a,b@h',            hugo, 'a,b'",
        "redis://hugo:%E5%90%8D@h,        hugo, 名",
    })
    void userAndPassword(String text, String user, String password) {
        BackendUrl url = BackendUrl.parse(text);

        assertThat(url.user()).isEqualTo(user);
        assertThat(url.password()).isEqualTo(password);
        assertThat(url.hosts()).containsExactly("h");
    }

    @Test
    @DisplayName("has parameters, decoded, the last thing in it, with or without hosts and path")
    void parameters() {
        assertThat(BackendUrl.parse("etcd://h/p?a=1&b=x%26y%3Dz&c=&d=k=v&e=a+b").parameters())
                .isEqualTo(Map.of("a", "1", "b", "x&y=z", "c", "", "d", "k=v", "e", "a+b"));
        assertThat(BackendUrl.parse("etcd://h?a=1").parameters()).isEqualTo(Map.of("a", "1"));
        assertThat(BackendUrl.parse("memory:?a=1").parameters()).isEqualTo(Map.of("a", "1"));
        assertThat(BackendUrl.parse("file:/var?a=/x/y").parameters()).isEqualTo(Map.of("a", "/x/y"));
        assertThat(BackendUrl.parse("etcd://h?").parameters()).isEmpty();
    }

    @Test
    @DisplayName("refuses a parameter that the backend does not know, and names those it knows")
    void unknownParameter() {
        BackendUrl url = BackendUrl.parse("etcd://h?tiemout=geheim&namespace=x");

        assertThatNoException().isThrownBy(() -> url.allowOnly(Set.of("namespace", "tiemout", "more")));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> url.allowOnly(Set.of("timeout", "namespace")))
                .withMessageContaining("parameter \"tiemout\"")
                .withMessageContaining("is not known to etcd")
                .withMessageContaining("[namespace, timeout]")
                .withMessageNotContaining("geheim");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> url.allowOnly(Set.of()))
                .withMessageContaining("there are none");
    }

    @Test
    @DisplayName("does not change, whatever becomes of the collections it was made with")
    void immutable() {
        List<String> hosts = new ArrayList<>(List.of("h"));
        Map<String, String> parameters = new HashMap<>(Map.of("a", "1"));
        BackendUrl url = new BackendUrl("etcd", "", "", hosts, "", parameters);
        hosts.clear();
        parameters.clear();

        assertThat(url).isEqualTo(BackendUrl.parse("etcd://h?a=1"));
    }

    @ParameterizedTest
    @DisplayName("without secrets reads as it was written")
    @ValueSource(
            strings = {
                "memory:",
                "etcd://127.0.0.1:2379",
                "zookeeper://a:1,b:2/chroot",
                "etcd://[::1]:2379?a=1&b=2",
                "file:/var/lib/elections?fsync=true",
                "redis://h/0"
            })
    void asText(String text) {
        assertThat(BackendUrl.parse(text)).hasToString(text);
    }
}
