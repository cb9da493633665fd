package io.incumbent.zookeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.apache.zookeeper.KeeperException.Code;
import org.apache.zookeeper.Op;
import org.apache.zookeeper.OpResult;
import org.apache.zookeeper.data.Stat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the results of a transaction that did nothing mean")
class RefusalTest {

    private static OpResult error(Code code) {
        return new OpResult.ErrorResult(code.intValue());
    }

    @Test
    @DisplayName("Results without an error: it took effect")
    void done() {
        assertThat(Refusal.in(List.of(new OpResult.CheckResult(), new OpResult.SetDataResult(new Stat()))))
                .isNull();
    }

    @Test
    @DisplayName(
            "The one with a reason is to blame: those before it would have succeeded, those after it were not tried")
    void blame() {
        List<OpResult> results = List.of(error(Code.OK), error(Code.BADVERSION), error(Code.RUNTIMEINCONSISTENCY));

        assertThat(Refusal.in(results)).isEqualTo(new Refusal(1, Code.BADVERSION));
    }

    @Test
    @DisplayName("Errors none of which has a reason are errors all the same")
    void noReason() {
        Refusal refusal = Objects.requireNonNull(Refusal.in(List.of(error(Code.RUNTIMEINCONSISTENCY))));

        assertThat(refusal.isComparison()).isFalse();
    }

    @Test
    @DisplayName("No node is a missing parent where one was to be created, else a missing register")
    void parents() {
        List<Op> ops = List.of(Op.check("/a/b", -1), Op.create("/c/d", new byte[0], List.of(), 0));

        assertThat(new Refusal(0, Code.NONODE).saysNoParent(ops)).isFalse();
        assertThat(new Refusal(1, Code.NONODE).saysNoParent(ops)).isTrue();
        assertThat(new Refusal(1, Code.NODEEXISTS).saysNoParent(ops)).isFalse();
    }

    @Test
    @DisplayName("To be forbidden is not to be rejected")
    void forbidden() {
        assertThat(new Refusal(0, Code.NOAUTH).isComparison()).isFalse();
        assertThat(new Refusal(0, Code.NOTEMPTY).isComparison()).isTrue();
    }
}
