package io.incumbent.tck.proxy;

import org.jspecify.annotations.Nullable;

/** Lets one request through and swallows its reply; the two ways of a link share it. */
final class DropReply {

    private @Nullable Connection victim;
    private boolean done;

    /** For the way to the server: the first connection that gets something through is the victim. */
    Treatment requests() {
        return new Treatment() {
            @Override
            public void passed(Connection connection, int bytes, long now) {
                if (victim == null || victim.isOver()) {
                    victim = connection;
                }
            }
        };
    }

    /** For the way back: the first bytes for the victim are lost, and the victim with them. */
    Treatment replies() {
        return new Treatment() {
            @Override
            public boolean loses(Connection connection, Parcel parcel) {
                return !done && connection == victim && parcel.size() > 0;
            }

            @Override
            public void lost(Connection connection) {
                done = true;
                connection.dropReply();
            }
        };
    }
}
