package io.incumbent.tck.script;

/** A fault that is in force. */
public interface Trouble {

    /** {@return whether it has changed anything yet; if that can't be told before its end, that it has} */
    boolean hasEffect();

    /** Ends it, and notes what it did; ending again does nothing. */
    void end();
}
