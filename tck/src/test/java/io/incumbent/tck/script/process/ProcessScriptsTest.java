package io.incumbent.tck.script.process;

import io.incumbent.tck.broken.Honest;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is right breaks no rule. It is about time, so nothing else is to run beside it. */
@Tag("conformance")
@Tag("thorough")
class ProcessScriptsTest {

    @Test
    void findNothingWhereNothingIs(@TempDir Path folder) throws Exception {
        Honest.demandNothingFound(ProcessScripts.all(), folder);
    }
}
