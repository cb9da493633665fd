/**
 * What a run showed, for people and for machines: one page that needs neither a network nor scripts, the same as data,
 * and as JUnit's XML.
 *
 * <p>Whoever has a run fills a {@link io.incumbent.tck.report.ReportInput} through its {@link
 * io.incumbent.tck.report.ReportBuilder}: rules, goals and facts, and a {@link io.incumbent.tck.report.Chapter} for each
 * history that was recorded and judged. {@link io.incumbent.tck.report.ReportFiles} writes it; {@link
 * io.incumbent.tck.report.Render} does all that for stored runs, from the command line.
 *
 * <p>Nothing is left out without being counted: what is too small for the picture is merged, and the page says how much
 * was. What broke a rule, and where terms came nearest to each other, is never merged. Nothing here accepts or returns
 * {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.tck.report;

import org.jspecify.annotations.NullMarked;
