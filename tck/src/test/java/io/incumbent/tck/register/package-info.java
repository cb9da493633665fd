/** The kit judges a good backend, a stranger's backend, and many broken ones. */
@org.jspecify.annotations.NullMarked
package io.incumbent.tck.register;
