/**
 * What the author of a backend implements: a {@link io.incumbent.spi.Register} with compare-and-set, and a
 * {@link io.incumbent.spi.BackendProvider} that makes one from a URL. Time, leases, tokens and retries are the engine's
 * business; a backend only carries requests.
 *
 * <p>The whole safety of an election rests on four sentences that a register must keep; they stand at
 * {@link io.incumbent.spi.Register}. Nothing here accepts or returns {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.spi;

import org.jspecify.annotations.NullMarked;
