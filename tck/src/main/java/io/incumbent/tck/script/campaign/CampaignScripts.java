package io.incumbent.tck.script.campaign;

import io.incumbent.tck.script.Need;
import io.incumbent.tck.script.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The scripts of this package. */
public final class CampaignScripts {

    private static final double SINGLE = 12;
    private static final double MIXED = 20;

    /** How many seeds one round of campaigns uses up. */
    public static final int SEEDS = 1_000;

    private CampaignScripts() {}

    /**
     * Makes all of them: one for each kind of fault, and mixed ones.
     *
     * @param seed decides what is drawn
     * @return the scripts
     */
    public static List<Script> all(long seed) {
        List<Script> all = new ArrayList<>();
        all.add(Campaign.mixed("C-mixed-links", with(Need.LINKS), seed + 100, MIXED));
        for (Mischief kind : Mischief.values()) {
            if (!kind.hitsAll()) {
                all.add(Campaign.of(kind, seed + all.size(), SINGLE));
            }
        }
        all.add(Campaign.mixed("C-mixed-all", Arrays.asList(Mischief.values()), seed + 200, MIXED));
        return all;
    }

    private static List<Mischief> with(Need need) {
        return Arrays.stream(Mischief.values())
                .filter(kind -> kind.needs().contains(need))
                .toList();
    }
}
