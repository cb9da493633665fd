package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ConfigurationException;
import java.util.concurrent.CompletionException;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.KeeperException.Code;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A failure is something to mend, or something to wait for")
class FailuresTest {

    private static RuntimeException of(Code code) {
        return Failures.of(
                "a read of r", "zookeeper://a:1/x", new CompletionException(KeeperException.create(code, "/x/r")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Code.class,
            names = {"CONNECTIONLOSS", "OPERATIONTIMEOUT", "REQUESTTIMEOUT", "SESSIONEXPIRED", "SESSIONMOVED"})
    @DisplayName("What may have taken effect is to wait for")
    void unknown(Code code) {
        assertThat(of(code))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("a read of r at zookeeper://a:1/x failed")
                .hasMessageContaining("\"/x/r\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Code.class,
            names = {"NOAUTH", "AUTHFAILED", "INVALIDACL", "SESSIONCLOSEDREQUIRESASLAUTH"})
    @DisplayName("What is forbidden is to mend")
    void refused(Code code) {
        assertThat(of(code))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("zookeeper://a:1/x")
                .hasMessageContaining("check the path, its ACLs, user and password, and SASL");
    }

    @Test
    @DisplayName("A read-only server says why it is one, and is to wait for")
    void readOnly() {
        assertThat(of(Code.NOTREADONLY))
                .isInstanceOf(BackendUnavailableException.class)
                .hasMessageContaining("read-only because it sees no majority");
    }

    @Test
    @DisplayName("What comes from outside is cut, and stays on one line")
    void shown() {
        assertThat(Failures.shown("a\nb" + "c".repeat(300)))
                .startsWith("\"a?bccc")
                .hasSize(203)
                .endsWith("…\"");
    }
}
