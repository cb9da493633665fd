package io.incumbent.tck.elector;

import io.incumbent.tck.ElectorsUnderTest;
import io.incumbent.tck.SubjectProvider;
import io.incumbent.tck.check.Violation;
import io.incumbent.tck.script.Outcome;
import io.incumbent.tck.script.Theatre;
import io.incumbent.tck.script.campaign.CampaignScripts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Campaigns for hours: {@code java -cp … io.incumbent.tck.elector.Soak <subject> <time> <folder> [<seed>]}, as in
 * {@code Soak etcd 1h target/soak}. Plays one campaign after another, each with a seed of its own, until the time is over or
 * something was broken; the histories of those that broke something stay in the folder, and so does the last one's.
 *
 * <p>Ends with status 0 if nothing was broken, 1 if a rule was, 3 if too little happened, 2 for wrong arguments.
 */
public final class Soak {

    private final PrintStream out;
    private final Path folder;
    private final long until;
    private final Figures figures = new Figures();

    private Soak(PrintStream out, Path folder, Duration time) {
        this.out = out;
        this.folder = folder;
        this.until = System.nanoTime() + time.toNanos();
    }

    /**
     * Plays.
     *
     * @param args subject, time, folder, and perhaps a seed
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args, out));
    }

    private static int run(String[] args, PrintStream out) throws InterruptedException {
        Optional<Duration> time = args.length > 1 ? time(args[1]) : Optional.empty();
        if (args.length < 3 || time.isEmpty()) {
            out.println("usage: Soak <subject> <time, such as 1h, 30m or 90s> <folder> [<seed>]; subjects: " + names());
            return 2;
        }
        Optional<SubjectProvider> subject =
                providers().filter(provider -> provider.name().equals(args[0])).findFirst();
        if (subject.isEmpty()) {
            out.println("there is no subject named \"" + args[0] + "\"; there are: " + names());
            return 2;
        }
        long seed = args.length > 3
                ? Long.parseLong(args[3])
                : ThreadLocalRandom.current().nextInt(1_000_000) * 1_000L;
        try (ElectorsUnderTest electors = subject.get().start()) {
            return new Soak(out, Path.of(args[2]), time.get()).play(electors, seed);
        }
    }

    private static Stream<SubjectProvider> providers() {
        return ServiceLoader.load(SubjectProvider.class).stream().map(ServiceLoader.Provider::get);
    }

    private static String names() {
        return providers().map(SubjectProvider::name).sorted().collect(Collectors.joining(", ", "[", "]"));
    }

    /** A number and a unit. */
    static Optional<Duration> time(String text) {
        if (!text.matches("[1-9][0-9]{0,6}[smh]")) {
            return Optional.empty();
        }
        return Optional.of(Duration.parse("PT" + text.toUpperCase(Locale.ROOT)));
    }

    private int play(ElectorsUnderTest electors, long first) throws InterruptedException {
        out.println("soak of " + electors.name() + " from seed " + first);
        long seed = first;
        while (System.nanoTime() < until) {
            Path round = folder.resolve("seed-" + seed);
            for (Outcome outcome : new Theatre(electors, round).play(CampaignScripts.all(seed))) {
                figures.add(outcome);
                if (isBroken(outcome)) {
                    explain(outcome, seed);
                    return 1;
                }
            }
            out.println("seed " + seed + ": " + figures);
            seed += CampaignScripts.SEEDS;
        }
        out.println(figures.isEnough() ? "nothing was broken" : "too little happened for that to mean anything");
        return figures.isEnough() ? 0 : 3;
    }

    private static boolean isBroken(Outcome outcome) {
        return !outcome.breaches().isEmpty()
                || outcome.unplayed().filter(Outcome.Unplayed::failed).isPresent()
                || violations(outcome).findAny().isPresent();
    }

    private static Stream<Violation> violations(Outcome outcome) {
        return outcome.judgement().stream().flatMap(judgement -> judgement.violations());
    }

    private void explain(Outcome outcome, long seed) {
        out.println("broken in " + outcome.script().id() + ", " + outcome.folder() + ":");
        outcome.breaches().forEach(breach -> out.println("  rule " + breach.rule() + ": " + breach.how()));
        violations(outcome).forEach(violation -> out.println("  " + violation));
        outcome.unplayed().ifPresent(why -> out.println("  " + why.because()));
        out.println("the same faults are drawn again by adding this seed to the command: " + seed);
    }

    /** What has happened so far. */
    private static final class Figures {

        private static final long ENOUGH = 10;

        private long campaigns;
        private long terms;
        private long faults;
        private long zombies;

        void add(Outcome outcome) {
            campaigns += outcome.unplayed().isPresent() ? 0 : 1;
            terms += outcome.judgement().map(judgement -> judgement.terms()).orElse(0);
            faults +=
                    outcome.effects().stream().filter(effect -> effect.shown()).count();
            zombies += outcome.goals().getOrDefault("zombie writes refused", 0L);
        }

        boolean isEnough() {
            return terms >= ENOUGH && faults >= ENOUGH;
        }

        @Override
        public String toString() {
            return campaigns + " campaigns, " + terms + " terms, " + faults + " faults with effect, " + zombies
                    + " zombie writes refused";
        }
    }
}
