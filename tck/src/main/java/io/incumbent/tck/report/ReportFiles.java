package io.incumbent.tck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a report in all its forms. */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * Writes {@code report.html}, {@code results.json} and {@code junit.xml} into a folder, over what is there.
     *
     * @param input what to tell
     * @param folder where; made if it is missing
     * @return the page
     * @throws IOException if one can't be written
     */
    public static Path write(ReportInput input, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("results.json"), results(input));
        Files.writeString(folder.resolve("junit.xml"), junit(input));
        return Files.writeString(folder.resolve("report.html"), page(input));
    }

    /**
     * Makes the page.
     *
     * @param input what to tell
     * @return HTML that needs nothing beside it
     */
    public static String page(ReportInput input) {
        return Page.of(input);
    }

    /**
     * Makes the same as data.
     *
     * @param input what to tell
     * @return JSON in the format {@code incumbent-report/1}
     */
    public static String results(ReportInput input) {
        return Data.of(input);
    }

    /**
     * Makes the rules as test results.
     *
     * @param input what to tell
     * @return XML as JUnit's
     */
    public static String junit(ReportInput input) {
        return JunitXml.of(input);
    }
}
