package io.incumbent.tck.script.server;

import io.incumbent.tck.broken.Mistake;

/** A new leader among the servers knows nothing of leases. */
@Mistake(value = "M19", rule = "1.11")
final class ForgetfulLeader extends Cluster {

    @Override
    public void changeLeader() {
        super.changeLeader();
        records.clear();
    }
}
