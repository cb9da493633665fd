/**
 * What happened in a run, as it was seen: histories in the format {@code tck-history/1}, written so that they survive
 * the death of the process that writes them, and read back strictly.
 *
 * <p>A history is a folder of files, one for each process. A file is a sequence of lines, each a JSON object that ends
 * with its own length and checksum; the first names the format and the facts of the run. Lines are only ever appended,
 * each by one write that is not held back in memory, so a process that is killed leaves at most one torn line, the
 * last. All times are nanoseconds of the monotonic clock of the host.
 *
 * <p>Whoever makes a run writes through {@link io.incumbent.tck.history.Recorder}; whoever judges one begins with
 * {@link io.incumbent.tck.history.History}. Nothing here accepts or returns {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.tck.history;

import org.jspecify.annotations.NullMarked;
