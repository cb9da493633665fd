@NullMarked
package io.incumbent.cli.demo;

import org.jspecify.annotations.NullMarked;
