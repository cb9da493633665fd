package io.incumbent.tck.script;

/** A fault that is in force. */
public interface Trouble {

    /** Ends it, and notes what it did; ending again does nothing. */
    void end();
}
