package io.incumbent.engine;

import io.incumbent.spi.Snapshot;

/**
 * One compare-and-set of a lease record.
 *
 * @param expected what the register must hold
 * @param record what it shall hold then
 * @param sentAt the moment <em>before</em> the request was handed to the backend
 */
record Write(Snapshot expected, LeaseRecord record, Stamp sentAt) {}
