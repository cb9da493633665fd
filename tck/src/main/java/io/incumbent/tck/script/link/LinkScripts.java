package io.incumbent.tck.script.link;

import io.incumbent.tck.script.Script;
import java.util.List;

/** The scripts of this package. */
public final class LinkScripts {

    private LinkScripts() {}

    /** {@return all of them} */
    public static List<Script> all() {
        return List.of(
                new Resets(),
                new CutOff(),
                new DelayedReplies(),
                LateResignation.ofAnother(),
                LateResignation.ofItself(),
                new LateTakeover(),
                new UnansweredGrant(),
                new UnansweredRenewal(),
                new UnansweredResignation(),
                new ForgottenWaiters(),
                OneWay.toServer(),
                OneWay.toClient(),
                new Blips(),
                new LateRenewals(),
                new Hanging(),
                new Refused(),
                new ObserverCutOff());
    }
}
