package io.incumbent.cli.look;

import io.incumbent.Leader;
import io.incumbent.cli.Texts;
import io.incumbent.tck.json.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who leads, shown. */
final class Sight {

    private Sight() {}

    static String heading() {
        return row("ELECTION", "TOKEN", "LEADER", "METADATA");
    }

    static String line(String election, Optional<Leader> leader) {
        return leader.map(who -> row(
                        election,
                        Long.toString(who.token().number()),
                        Texts.cut(who.candidateId()),
                        Texts.cut(metadata(who))))
                .orElseGet(() -> row(election, "-", "(nobody)", ""));
    }

    private static String metadata(Leader leader) {
        return new TreeMap<>(leader.metadata())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static String row(String election, String token, String leader, String metadata) {
        return String.format(Locale.ROOT, "%-24s %-20s %-32s %s", election, token, leader, metadata)
                .stripTrailing();
    }

    /** The token as text too, since many a reader of JSON rounds numbers beyond 2^53. */
    static String json(String election, Optional<Leader> leader) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("election", election);
        fields.put("led", leader.isPresent());
        leader.ifPresent(who -> {
            fields.put("leader", who.candidateId());
            fields.put("token", who.token().number());
            fields.put("tokenText", Long.toString(who.token().number()));
            fields.put("metadata", new TreeMap<>(who.metadata()));
        });
        return Json.line(fields);
    }
}
