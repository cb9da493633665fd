package io.incumbent.canary.tck.script.link;

/** A script that sleeps, and that everybody can see. */
public final class Sleeps {

    void play() throws InterruptedException {
        Thread.sleep(1);
    }
}
