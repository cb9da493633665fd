package io.incumbent.zookeeper;

import io.incumbent.spi.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.zookeeper.data.Stat;

/**
 * What stands in a register's node, and how a snapshot names it: the record, and in a second line the name of the node's
 * life, which is that of its only child.
 */
final class Contents {

    private static final long GREATEST_HINT = Long.MAX_VALUE / 2;
    private static final Pattern SHAPE = Pattern.compile("(?<record>[^\\n]*)\\nlife=(?<life>[0-9a-f]{32})");
    private static final String GONE = "gone";

    private Contents() {}

    static byte[] of(String record, String life) {
        return (record + "\nlife=" + life).getBytes(StandardCharsets.UTF_8);
    }

    /** What somebody else put there is shown whole, with a version that no change can expect. */
    static Snapshot read(Handle.Node node, long parentChanged) {
        Stat stat = node.stat();
        Matcher parts = SHAPE.matcher(node.text());
        if (!parts.matches()) {
            return snapshot(node.text(), "", stat.getMzxid());
        }
        if (!isWhole(node)) {
            // Whoever deleted the register has come half-way, the child first. It is as good as deleted.
            long hint = Math.max(Math.max(stat.getMzxid(), stat.getPzxid()), parentChanged);
            return new Snapshot(null, GONE + " " + stat.getVersion(), "", hint(hint));
        }
        return snapshot(parts.group("record"), new Version(parts.group("life"), stat.getVersion()), stat.getMzxid());
    }

    /** Whether the node tells all there is to know; else the one above must be looked at, too. */
    static boolean isWhole(Handle.Node node) {
        return node.stat().getNumChildren() > 0;
    }

    static Snapshot absent(long hint) {
        return new Snapshot(null, "", "", hint(hint));
    }

    static Snapshot snapshot(String record, Version version, long changed) {
        return snapshot(record, version.toString(), changed);
    }

    /**
     * The id of the transaction that wrote the record exceeds its token: that was made from the hint of an earlier
     * one, or from a token that an earlier one exceeded.
     */
    private static Snapshot snapshot(String record, String version, long changed) {
        return new Snapshot(record, version, "", hint(changed));
    }

    private static long hint(long zxid) {
        return Math.min(Math.max(zxid, 0), GREATEST_HINT);
    }

    /** The version of a node that was half deleted; empty if there is none at all. */
    static Optional<Integer> remains(Snapshot absent) {
        String version = absent.version();
        return version.startsWith(GONE + " ")
                ? Optional.of(Integer.valueOf(version.substring(GONE.length() + 1)))
                : Optional.empty();
    }

    /**
     * Names one record of one node.
     *
     * @param life the child that the node was created with; drawn at random, so no other node ever has it
     * @param number how often this node's data was written; begins anew with each node
     */
    record Version(String life, int number) {

        /** Empty if what is there is not ours. */
        static Optional<Version> of(Snapshot present) {
            String[] parts = present.version().split(" ", -1);
            return parts.length == 2
                    ? Optional.of(new Version(parts[0], Integer.parseInt(parts[1])))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return life + " " + number;
        }
    }
}
