package io.incumbent.tck.script.link;

import io.incumbent.tck.broken.Honest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkScriptsTest {

    @Test
    void findNothingWhereNothingIs(@TempDir Path folder) throws Exception {
        Honest.demandNothingFound(LinkScripts.all(), folder);
    }
}
