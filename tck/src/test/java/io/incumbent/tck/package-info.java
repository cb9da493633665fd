/** The catalogue, the report and the page that is made from them. */
@org.jspecify.annotations.NullMarked
package io.incumbent.tck;
