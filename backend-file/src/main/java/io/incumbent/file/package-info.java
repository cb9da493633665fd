/**
 * Elections among the processes of one host, in a folder, without a server.
 * {@link io.incumbent.file.FileBackend} is all there is to use.
 */
@NullMarked
package io.incumbent.file;

import org.jspecify.annotations.NullMarked;
