package io.incumbent.tck.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole page, from top to bottom. Well-formed as XML, too, so that its structure can be tested. */
final class Page {

    private final ReportInput input;

    private Page(ReportInput input) {
        this.input = input;
    }

    static String of(ReportInput input) {
        return new Page(input).html();
    }

    private String html() {
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n" + head() + "<body>\n"
                + Style.PATTERNS + "<main>\n" + banner() + reproduction()
                + section("Rules", input.rules().isEmpty() ? "" : Tables.rules(input.rules()))
                + Tables.fencing(input.chapters())
                + overview()
                + chapters()
                + section("Goals", input.goals().isEmpty() ? "" : Tables.goals(input.goals()))
                + section("What the faults did", input.faults().isEmpty() ? "" : Tables.faults(input.faults()))
                + environment()
                + "</main>\n</body>\n</html>\n";
    }

    /** Nothing is fetched, and nothing runs. */
    private String head() {
        return "<head><meta charset=\"UTF-8\"/><title>" + Markup.text(input.title()) + ": " + input.verdict()
                + "</title>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
                + "<style>\n" + Style.css() + "</style></head>\n";
    }

    private String banner() {
        String assumptions = input.assumptions().stream()
                .map(text -> "<li>" + Markup.text(text) + "</li>")
                .collect(Collectors.joining());
        return "<h1>" + Markup.text(input.title()) + "</h1>\n<div class=\"verdict " + Html.css(input.verdict())
                + "\" role=\"status\"><strong>" + Html.sign(input.verdict()) + " " + input.verdict() + "</strong><p>"
                + Markup.text(input.claim()) + "</p></div>\n"
                + (assumptions.isEmpty()
                        ? ""
                        : "<p>This rests on:</p>\n<ul class=\"assumptions\">" + assumptions + "</ul>\n");
    }

    private String reproduction() {
        return input.reproduction().isEmpty()
                ? ""
                : "<p>To repeat it:</p>\n<pre class=\"reproduction\"><code>" + Markup.text(input.reproduction())
                        + "</code></pre>\n";
    }

    private static String section(String title, String content) {
        return content.isEmpty() ? "" : "<h2>" + title + "</h2>\n" + content;
    }

    private String overview() {
        return section("Scenarios", input.chapters().size() < 2 ? "" : Tables.chapters(input.chapters()));
    }

    private String chapters() {
        List<Chapter> chapters = input.chapters();
        if (chapters.isEmpty()) {
            return "";
        }
        Chapters sections = new Chapters(input.bounds(), chapters.size() == 1);
        StringBuilder html = new StringBuilder("<h2>Timelines</h2>\n" + Legend.html());
        for (int i = 0; i < chapters.size(); i++) {
            html.append(sections.html(chapters.get(i), i));
        }
        return html.toString();
    }

    private String environment() {
        String facts = input.environment().entrySet().stream()
                .map((Map.Entry<String, String> fact) ->
                        "<dt>" + Markup.text(fact.getKey()) + "</dt><dd>" + Markup.text(fact.getValue()) + "</dd>\n")
                .collect(Collectors.joining());
        return section("Environment", facts.isEmpty() ? "" : "<dl>" + facts + "</dl>\n");
    }
}
