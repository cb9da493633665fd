package io.incumbent.tck.script.process;

import io.incumbent.tck.broken.Honest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessScriptsTest {

    @Test
    void findNothingWhereNothingIs(@TempDir Path folder) throws Exception {
        Honest.demandNothingFound(ProcessScripts.all(), folder);
    }
}
