package io.incumbent.cli.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A lane for each candidate, drawn again and again in the same place of a terminal, and below them what has happened.
 */
final class LiveAudience implements Audience {

    private static final int WIDTH = 60;
    private static final String CLEAR_TO_END = "\u001b[K";

    private final PrintWriter out;
    private final boolean colours;
    private final Map<String, StringBuilder> lanes = new TreeMap<>();
    private List<Candidate> newest = List.of();
    private final List<String> news = new ArrayList<>();
    private int drawn;

    LiveAudience(PrintWriter out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    @Override
    public synchronized void told(long nanos, String what) {
        news.add(PlainAudience.line(nanos, what));
        draw();
    }

    @Override
    public synchronized void sees(List<Candidate> candidates) {
        newest = candidates;
        for (Candidate candidate : candidates) {
            StringBuilder lane = lanes.computeIfAbsent(candidate.name(), name -> new StringBuilder());
            lane.append(mark(candidate.doing()));
            if (lane.length() > WIDTH) {
                lane.deleteCharAt(0);
            }
        }
        draw();
    }

    private static char mark(Doing doing) {
        return switch (doing) {
            case WAITING -> '.';
            case LEADING -> '#';
            case FROZEN -> '~';
            case DEAD -> ' ';
        };
    }

    private void draw() {
        StringBuilder picture = new StringBuilder();
        // Up to where the picture began; the news only ever get more.
        picture.append(drawn == 0 ? "" : "\u001b[" + drawn + "A");
        int lines = 0;
        for (Candidate candidate : newest) {
            lines += line(picture, lane(candidate));
        }
        lines += line(picture, "   # leads   . waits   ~ frozen");
        for (String one : news) {
            lines += line(picture, one);
        }
        drawn = lines;
        out.print(picture);
        out.flush();
    }

    private static int line(StringBuilder picture, String text) {
        picture.append('\r').append(text).append(CLEAR_TO_END).append('\n');
        return 1;
    }

    private String lane(Candidate candidate) {
        String marks = String.valueOf(lanes.get(candidate.name()));
        String padded = marks + " ".repeat(WIDTH - marks.length());
        return " " + candidate.name() + " |" + paint(padded, candidate.doing()) + "| " + status(candidate);
    }

    private static String status(Candidate candidate) {
        return switch (candidate.doing()) {
            case WAITING -> "waits";
            case LEADING -> "LEADS with token " + candidate.token();
            case FROZEN -> "frozen, token " + candidate.token();
            case DEAD -> "killed";
        };
    }

    private String paint(String text, Doing doing) {
        if (!colours) {
            return text;
        }
        int colour = switch (doing) {
            case LEADING -> 32;
            case FROZEN -> 36;
            case DEAD -> 31;
            case WAITING -> 37;
        };
        return "\u001b[" + colour + "m" + text + "\u001b[0m";
    }
}
