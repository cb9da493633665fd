/**
 * What happened in a run, as it was seen: histories in the format {@code tck-history/1}, written so that they survive
 * the death of the process that writes them, and read back strictly.
 *
 * <p>A history is a folder of files, one for each process. A file is a sequence of lines, each a JSON object that ends
 * with its own length and checksum; the first names the format and the facts of the run. Lines are only ever appended,
 * each by one write that is not held back in memory, so a process that is killed leaves at most one torn line, the
 * last. All times are nanoseconds of the monotonic clock of the host.
 *
 * <p>Every line has {@code seq}, its number; {@code p}, the process; {@code op}; and {@code t}, the two readings of the
 * clock around what is told. What is about an election has {@code e}, its name, and mostly {@code k}, a token.
 *
 * <pre>
 * campaign acquire renew act       ph: invoke ok fail info   id   ttl send vu: what was promised   err
 * resign release read close        ph: invoke ok fail info   id   err: "stale" if the token was not the current one
 * check                            held   n: how often, from first to last, each two readings
 * elected lost                     t: from the call's entry to its exit
 * observe                          leader; no k for nobody
 * write                            ph: accept reject   n: its place among all decisions   value: of a counter
 * fault                            f: its kind   target   dir: both c2s s2c   ph: start stop   effect: figures
 * clock                            file: whose clock   least most: by how much it is ahead
 * mark                             text
 * </pre>
 *
 * <p>Whoever makes a run writes through {@link io.incumbent.tck.history.Recorder}; whoever judges one begins with
 * {@link io.incumbent.tck.history.History}. Nothing here accepts or returns {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.tck.history;

import org.jspecify.annotations.NullMarked;
