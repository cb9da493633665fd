package io.incumbent.etcd;

import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.KV;
import io.etcd.jetcd.KeyValue;
import io.etcd.jetcd.Response;
import io.etcd.jetcd.kv.GetResponse;
import io.etcd.jetcd.kv.TxnResponse;
import io.etcd.jetcd.op.Cmp;
import io.etcd.jetcd.op.CmpTarget;
import io.etcd.jetcd.op.Op;
import io.etcd.jetcd.options.GetOption;
import io.etcd.jetcd.options.PutOption;
import io.incumbent.spi.Change;
import io.incumbent.spi.Outcome;
import io.incumbent.spi.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How registers stand in etcd: each is a key, its version the revision at which it was last modified. No two records
 * of one store have the same, and an absent key has zero.
 */
final class Records {

    private static final long GREATEST_HINT = Long.MAX_VALUE / 2;

    private final KV store;
    private final String namespace;
    /** The last, not the greatest: a store that was put back counts from below. */
    private volatile long revisionSeen;

    Records(KV store, String namespace) {
        this.store = store;
        this.namespace = namespace;
    }

    ByteSequence key(String register) {
        return ByteSequence.from(namespace + "/" + register, StandardCharsets.UTF_8);
    }

    CompletableFuture<Snapshot> read(String register) {
        return store.get(key(register)).thenApply(response -> found(register, response, revision(response)));
    }

    /** One transaction that is the change, or shows what is there instead. */
    CompletableFuture<Outcome> change(Change change) {
        return store.txn()
                .If(expected(change))
                .Then(written(change))
                .Else(shown(change))
                .commit()
                .thenApply(response -> outcome(change, response, revision(response)));
    }

    /** One transaction with a transaction for each change inside, so that each takes effect or not for itself. */
    CompletableFuture<List<Outcome>> change(List<Change> changes) {
        Op[] each = changes.stream()
                .map(change ->
                        Op.txn(new Cmp[] {expected(change)}, new Op[] {written(change)}, new Op[] {shown(change)}))
                .toArray(Op[]::new);
        return store.txn().Then(each).commit().thenApply(response -> outcomes(changes, response));
    }

    private Cmp expected(Change change) {
        Snapshot expected = change.expected();
        long revision = expected.record() == null ? 0 : Long.parseLong(expected.version());
        return new Cmp(key(change.register()), Cmp.Op.EQUAL, CmpTarget.modRevision(revision));
    }

    private Op written(Change change) {
        ByteSequence record = ByteSequence.from(change.next(), StandardCharsets.UTF_8);
        return Op.put(key(change.register()), record, PutOption.DEFAULT);
    }

    private Op shown(Change change) {
        return Op.get(key(change.register()), GetOption.DEFAULT);
    }

    private List<Outcome> outcomes(List<Change> changes, TxnResponse response) {
        List<TxnResponse> each = response.getTxnResponses();
        if (each.size() != changes.size()) {
            throw new IllegalStateException(
                    "etcd answered " + each.size() + " of " + changes.size() + " changes in one transaction");
        }
        long revision = revision(response);
        return IntStream.range(0, each.size())
                .mapToObj(i -> outcome(changes.get(i), each.get(i), revision))
                .toList();
    }

    /** The revision is that of the whole transaction, which everything written in it gets. */
    private Outcome outcome(Change change, TxnResponse response, long revision) {
        if (response.isSucceeded()) {
            return new Outcome.Applied(snapshot(change.next(), revision, revision));
        }
        if (response.getGetResponses().size() != 1) {
            throw new IllegalStateException(
                    "etcd refused a change of " + change.register() + " without showing what the register holds");
        }
        return new Outcome.Rejected(
                found(change.register(), response.getGetResponses().get(0), revision));
    }

    private Snapshot found(String register, GetResponse response, long revision) {
        if (response.getKvs().isEmpty()) {
            return absent(revision);
        }
        KeyValue pair = response.getKvs().get(0);
        if (!pair.getKey().equals(key(register))) {
            throw new IllegalStateException("etcd answered with another key than that of " + register);
        }
        return present(pair, revision);
    }

    /** What a key holds that is there. */
    static Snapshot present(KeyValue pair, long revision) {
        String record = pair.getValue().toString(StandardCharsets.UTF_8);
        return snapshot(record, pair.getModRevision(), Math.max(revision, pair.getModRevision()));
    }

    /** What a key holds that is not there. */
    static Snapshot absent(long revision) {
        return snapshot(null, 0, revision);
    }

    private static Snapshot snapshot(@Nullable String record, long modified, long revision) {
        if (revision < 1) {
            throw new IllegalStateException("etcd answered without its revision");
        }
        return new Snapshot(record, Long.toString(modified), "", Math.min(revision, GREATEST_HINT));
    }

    /** {@return the store's revision when it last answered; zero if it never did} */
    long revisionSeen() {
        return revisionSeen;
    }

    private long revision(Response response) {
        long revision = response.getHeader().getRevision();
        revisionSeen = revision;
        return revision;
    }
}
