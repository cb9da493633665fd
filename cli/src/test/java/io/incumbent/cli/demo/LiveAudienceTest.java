package io.incumbent.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.cli.demo.Audience.Candidate;
import io.incumbent.cli.demo.Audience.Doing;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveAudienceTest {

    private final StringWriter screen = new StringWriter();
    private final LiveAudience audience = new LiveAudience(new PrintWriter(screen), false);

    @Test
    void drawsALaneForEachCandidateAndTheNewsBelow() {
        audience.sees(List.of(new Candidate("a", Doing.WAITING, 0), new Candidate("b", Doing.DEAD, 3)));
        audience.sees(List.of(new Candidate("a", Doing.LEADING, 7), new Candidate("b", Doing.DEAD, 3)));
        audience.told(1_500_000_000, "a leads");

        String last = screen.toString().substring(screen.toString().lastIndexOf("\u001b[3A"));
        assertThat(last.replaceAll("\u001b\\[[0-9]*[AK]", "").replace("\r", "").lines())
                .containsExactly(
                        " a |.#" + " ".repeat(58) + "| LEADS with token 7",
                        " b |" + " ".repeat(60) + "| killed",
                        "   # leads   . waits   ~ frozen",
                        "  1.50 s  a leads");
    }

    @Test
    void keepsTheEndOfALongPlayInSight() {
        for (int frame = 0; frame < 100; frame++) {
            audience.sees(List.of(new Candidate("a", frame < 50 ? Doing.LEADING : Doing.FROZEN, 7)));
        }
        assertThat(screen.toString()).contains(" a |" + "#".repeat(10) + "~".repeat(50) + "| frozen, token 7");
    }
}
