@NullMarked
package io.incumbent.cli.run;

import org.jspecify.annotations.NullMarked;
