import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The last lines of ./verify: what ran, from the reports on disk, and nothing from memory.
 * Run as {@code java Summary.java <root> <first run> <second run> <failed step>...}; exits with 1 unless all is well.
 * A test that was skipped, a module whose tests left no report and a simulation that said nothing are failures.
 */
class Summary {
    private static final String NO_XML = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final Path root;
    private final boolean buildFailed;
    private static final int SLOWEST = 12;

    private final List<String> problems = new ArrayList<>();
    private final List<Took> times = new ArrayList<>();
    private int passed;
    private int failed;
    private int skipped;

    /** How long a test class or a script took. */
    private record Took(double seconds, String what) {}

    Summary(Path root, boolean buildFailed) {
        this.root = root;
        this.buildFailed = buildFailed;
    }

    public static void main(String[] args) throws Exception {
        var failedSteps = List.of(args).subList(3, args.length);
        // After a broken build most modules have not run, which is not worth a line each.
        var summary = new Summary(Path.of(args[0]), failedSteps.contains("build and tests"));
        System.out.println();
        String part = System.getenv().getOrDefault("PART", "");
        boolean fast = System.getenv("FAST").equals("true");
        if (part.isEmpty()) {
            summary.run("first run", args[1], summary.root, "");
        }
        if (part.isEmpty() && !fast) {
            summary.run("second run", args[2], summary.root.resolve("target/verify/copy"), "-second");
        }
        if (!fast) {
            if (!Set.of("memory", "file").contains(part)) {
                summary.further("docker");
            }
            summary.further("conformance");
            summary.judgements();
        }
        failedSteps.forEach(step -> summary.problem("step failed: " + step));
        System.exit(summary.print() ? 0 : 1);
    }

    /** Tests on real servers, and judgements by the kit. */
    private void further(String name) throws Exception {
        int before = passed;
        int failedBefore = failed;
        for (Path module : children(root, p -> Files.exists(p.resolve("pom.xml")))) {
            for (Path report : children(module.resolve("target/surefire-reports-" + name), Summary::isReport)) {
                count(report, name);
            }
        }
        System.out.printf("%s: %d passed, %d failed%n", name, passed - before, failed - failedBefore);
        if (passed == before && failed == failedBefore) {
            problem(name + ": nothing ran");
        }
    }

    private void judgements() {
        for (Path judged : children(root.resolve("target/conformance"), p -> Files.exists(p.resolve("results.json")))) {
            String results = read(judged.resolve("results.json"));
            System.out.println("conformance of " + judged.getFileName() + ": "
                    + results.replaceFirst("(?s).*?\"verdict\": \"([^\"]*)\".*", "$1")
                    + ", see " + root.relativize(judged.resolve("report.html")));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts one run over all tests; the suffix tells its folders from those of the other run. */
    private void run(String name, String where, Path tree, String suffix) throws Exception {
        int passedBefore = passed;
        int failedBefore = failed;
        int skippedBefore = skipped;
        for (Path module : children(tree, p -> Files.exists(p.resolve("pom.xml")))) {
            var reports = children(module.resolve("target/surefire-reports" + suffix), Summary::isReport);
            for (Path report : reports) {
                count(report, name);
            }
            if (reports.isEmpty() && hasTests(module) && !buildFailed) {
                problem(name + ": " + module.getFileName() + " has tests, and none ran");
            }
        }
        System.out.printf(
                "%s (%s): %d passed, %d failed, %d skipped%n",
                name, where, passed - passedBefore, failed - failedBefore, skipped - skippedBefore);
        if (passed == passedBefore && failed == failedBefore && skipped == skippedBefore) {
            problem(name + ": no test ran");
        }
        simulation(name, tree, suffix);
    }

    private void count(Path report, String run) throws Exception {
        NodeList cases;
        try {
            var suite = suite(report);
            cases = suite.getElementsByTagName("testcase");
            time(suite, run);
        } catch (SAXException torn) {
            problem(run + ": " + root.relativize(report) + " can't be read, " + torn.getMessage());
            return;
        }
        for (int i = 0; i < cases.getLength(); i++) {
            var test = (Element) cases.item(i);
            var failures = new ArrayList<Element>();
            for (String kind : List.of("failure", "error")) {
                var found = test.getElementsByTagName(kind);
                for (int j = 0; j < found.getLength(); j++) {
                    failures.add((Element) found.item(j));
                }
            }
            var title = test.getAttribute("classname") + " " + test.getAttribute("name");
            if (!failures.isEmpty()) {
                failed++;
                System.out.printf("FAILED, %s: %s%n%s%n", run, title, head(failures.get(0).getTextContent()));
            } else if (test.getElementsByTagName("skipped").getLength() > 0) {
                skipped++;
                System.out.printf("SKIPPED, %s: %s%n", run, title);
            } else {
                passed++;
            }
        }
    }

    /** A failure may tell of characters that XML does not allow, and Surefire writes them as they are. */
    private static Element suite(Path report) throws Exception {
        String text = new String(Files.readAllBytes(report), StandardCharsets.UTF_8).replaceAll(NO_XML, "?");
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setErrorHandler(null);
        return parser.parse(new InputSource(new StringReader(text))).getDocumentElement();
    }

    private void time(Element suite, String run) {
        var name = suite.getAttribute("name");
        if (!name.isEmpty()) {
            double seconds = Double.parseDouble(suite.getAttribute("time").replace(",", ""));
            times.add(new Took(seconds, name.substring(name.lastIndexOf('.') + 1) + " (" + run + ")"));
        }
    }

    /** What was played of each backend under test, from the files that the kit left. */
    private void scripts() {
        for (Path judged : children(root.resolve("target/conformance"), p -> Files.exists(p.resolve("scripts.txt")))) {
            read(judged.resolve("scripts.txt")).lines().forEach(line -> {
                var columns = line.strip().split(" +");
                times.add(new Took(Double.parseDouble(columns[0]), columns[1] + " on " + judged.getFileName()));
            });
        }
    }

    private void slowest(String what) {
        var slow = times.stream()
                .sorted(Comparator.comparingDouble(Took::seconds).reversed())
                .limit(SLOWEST)
                .map(took -> Math.round(took.seconds()) + " s " + took.what())
                .toList();
        times.clear();
        if (!slow.isEmpty()) {
            System.out.println("slowest " + what + ": " + String.join(", ", slow));
        }
    }

    /** Adds up what the simulation tests wrote; they must have written something once they exist. */
    private void simulation(String run, Path tree, String suffix) throws IOException {
        var files = children(tree.resolve("tck/target/simulation" + suffix), p -> p.toString().endsWith(".properties"));
        if (files.isEmpty()) {
            if (Files.exists(tree.resolve("tck/src/test/java/io/incumbent/tck/sim/SimulationTest.java"))) {
                problem(run + ": the simulation wrote nothing to tck/target/simulation" + suffix);
            }
            return;
        }
        var sums = new TreeMap<String, Long>();
        for (Path file : files) {
            var properties = new Properties();
            try (var in = Files.newInputStream(file)) {
                properties.load(in);
            }
            for (String key : properties.stringPropertyNames()) {
                try {
                    sums.merge(key, Long.parseLong(properties.getProperty(key).strip()), Long::sum);
                } catch (NumberFormatException e) {
                    // Other keys may say other things; the four below are read as missing.
                }
            }
        }
        long seeds = sums.getOrDefault("seeds", 0L);
        long violations = sums.getOrDefault("violations", -1L);
        long caught = sums.getOrDefault("mutants.caught", 0L);
        long mutants = sums.getOrDefault("mutants.total", 0L);
        System.out.printf(
                "simulation: %d seeds, %d violations; mutants caught %d of %d (%s)%n",
                seeds, violations, caught, mutants, run);
        if (seeds <= 0 || violations != 0 || mutants <= 0 || caught != mutants) {
            problem(run + ": the simulation found a violation, missed a mutant or said too little");
        }
    }

    private boolean print() throws IOException {
        slowest("test classes");
        scripts();
        slowest("scripts");
        for (Path file : children(root.resolve("target/verify/summary"), p -> p.toString().endsWith(".txt"))) {
            System.out.println(Files.readString(file).strip());
        }
        Path steps = root.resolve("target/verify/steps.txt");
        if (Files.exists(steps)) {
            System.out.print(Files.readString(steps));
        }
        for (String problem : problems) {
            System.out.println("FAILED: " + problem);
        }
        System.out.printf("%d passed, %d failed, %d skipped%n", passed, failed, skipped);
        return failed == 0 && skipped == 0 && passed > 0;
    }

    private void problem(String what) {
        problems.add(what);
        failed++;
    }

    private static boolean isReport(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private static boolean hasTests(Path module) throws IOException {
        var sources = module.resolve("src/test/java");
        if (!Files.isDirectory(sources)) {
            return false;
        }
        try (var files = Files.walk(sources)) {
            return files.anyMatch(file -> file.toString().endsWith("Test.java"));
        }
    }

    private static List<Path> children(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(String trace) {
        return String.join("\n", trace.strip().lines().limit(15).toList());
    }
}
