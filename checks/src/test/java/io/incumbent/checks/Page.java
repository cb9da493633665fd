package io.incumbent.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Markdown page.
 *
 * @param name where it is, from the root of the repository
 */
record Page(String name, String text) {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)[^)]*\\)|^\\[[^\\]]+\\]:\\s*(\\S+)");

    /** A place on a page. */
    record Found(int line, String text) {}

    /**
     * A fenced block.
     *
     * @param language as named behind the fence; empty if it is not
     * @param line of its first line of content, counted from 1
     */
    record Fence(String language, int line, String text) {}

    /** Every page of the repository, the untracked too: what is new should be found before it is committed. */
    static List<Page> all() {
        var root = Pom.root().folder();
        var pages = new ArrayList<Page>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = folder.getFileName().toString();
                    var skipped = name.equals("target") || name.equals(".git");
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (file.toString().endsWith(".md")) {
                        pages.add(new Page(slashed(root.relativize(file)), Files.readString(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    static Page named(String name) {
        return all().stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no page " + name));
    }

    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    List<Fence> fences() {
        var fences = new ArrayList<Fence>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (isFence(lines.get(i))) {
                int start = ++i;
                while (i < lines.size() && !isFence(lines.get(i))) {
                    i++;
                }
                if (i == lines.size()) {
                    throw new AssertionError(name + ":" + start + ": this fence is never closed");
                }
                var language = lines.get(start - 1).strip().substring(3).strip();
                fences.add(new Fence(language, start + 1, String.join("\n", lines.subList(start, i)) + "\n"));
            }
        }
        return fences;
    }

    Stream<Fence> fences(String language) {
        return fences().stream().filter(fence -> fence.language().equals(language));
    }

    /** What the page links to, outside of code. */
    List<Found> links() {
        var links = new ArrayList<Found>();
        for (var line : prose()) {
            var link = LINK.matcher(line.text().replaceAll("`[^`]*`", "`code`"));
            while (link.find()) {
                links.add(new Found(line.line(), link.group(1) == null ? link.group(2) : link.group(1)));
            }
        }
        return links;
    }

    /** The lines below a heading and above the next one. */
    List<Found> section(String heading) {
        var section = new ArrayList<Found>();
        boolean inside = false;
        for (var line : prose()) {
            if (line.text().startsWith("#")) {
                inside = line.text().replaceFirst("^#+", "").strip().equals(heading);
            } else if (inside) {
                section.add(line);
            }
        }
        return section;
    }

    /** Every line that is not in a fence. */
    private List<Found> prose() {
        var prose = new ArrayList<Found>();
        boolean inFence = false;
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (isFence(line)) {
                inFence = !inFence;
            } else if (!inFence) {
                prose.add(new Found(number, line));
            }
        }
        return prose;
    }

    private static boolean isFence(String line) {
        return line.stripLeading().startsWith("```");
    }
}
