package io.incumbent.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The colours")
class PaletteTest {

    private static final double AA_TEXT = 4.5;
    private static final double AA_SHAPE = 3;

    private static Map<String, Integer> colours(boolean dark) {
        String css = Style.css();
        int split = css.indexOf("prefers-color-scheme: dark");
        String half = dark ? css.substring(split, css.indexOf("} }", split)) : css.substring(0, split);
        Map<String, Integer> colours = new HashMap<>();
        Matcher matcher = Pattern.compile("--([a-z-]+): #([0-9a-f]{6})").matcher(half);
        while (matcher.find()) {
            colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        assertThat(colours).hasSameSizeAs(Palette.values());
        return colours;
    }

    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("of text and of what it stands on differ enough to be read, by day and by night")
    void text(boolean dark) {
        Map<String, Integer> colours = colours(dark);
        String[][] pairs = {
            {"ink", "paper"}, {"ink", "panel"}, {"quiet", "paper"}, {"quiet", "panel"}, {"quiet", "band"},
            {"good", "paper"}, {"good", "panel"}, {"doubt", "paper"}, {"doubt", "panel"}, {"bad", "paper"},
            {"bad", "panel"}, {"bad", "band"}, {"held", "paper"}, {"on-held", "held"}, {"on-fault", "fault"},
        };
        for (String[] pair : pairs) {
            assertThat(contrast(of(colours, pair[0]), of(colours, pair[1])))
                    .as(pair[0] + " on " + pair[1])
                    .isGreaterThan(AA_TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("of shapes differ enough from the paper to be seen")
    void shapes(boolean dark) {
        Map<String, Integer> colours = colours(dark);
        for (String shape : new String[] {"held", "campaign", "pause", "accepted", "bad", "doubt"}) {
            assertThat(contrast(of(colours, shape), of(colours, "paper")))
                    .as(shape)
                    .isGreaterThan(AA_SHAPE);
        }
    }

    private static int of(Map<String, Integer> colours, String name) {
        Integer colour = colours.get(name);
        assertThat(colour).as(name).isNotNull();
        return colour == null ? 0 : colour;
    }
}
