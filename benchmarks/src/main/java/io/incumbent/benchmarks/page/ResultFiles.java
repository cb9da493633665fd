package io.incumbent.benchmarks.page;

import io.incumbent.benchmarks.result.Results;
import io.incumbent.benchmarks.result.ResultsJson;
import io.incumbent.benchmarks.result.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page, its plots, and the data. */
public final class ResultFiles {

    /** The page's name. */
    public static final String PAGE = "results.md";

    private ResultFiles() {}

    /**
     * Writes them, over what is there.
     *
     * @param results which
     * @param folder where
     * @throws IOException if it can't be written to
     */
    public static void write(Results results, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(PAGE), Page.of(results));
        Files.writeString(folder.resolve("results.json"), ResultsJson.of(results));
        for (List<Series> group : results.groups()) {
            Files.writeString(folder.resolve(Page.fileName(group.get(0))), Plot.of(results, group));
        }
    }
}
