package io.incumbent.tck.register;

import static io.incumbent.tck.register.RegisterMutant.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Services that can't tell names apart, or don't keep records as they are. */
final class BrokenNames {

    private static final String MIXED = "which nobody wrote";

    private BrokenNames() {}

    static List<RegisterMutant> all() {
        return List.of(
                service(
                        "0.50",
                        "names are folded to lower case",
                        MIXED,
                        () -> keyed(name -> name.toLowerCase(Locale.ROOT))),
                service(
                        "0.50",
                        "colons and underscores are the same",
                        MIXED,
                        () -> keyed(name -> name.replace(':', '_'))),
                service(
                        "0.50",
                        "names are cut at 200 characters",
                        MIXED,
                        () -> keyed(name -> name.substring(0, Math.min(name.length(), 200)))),
                service("0.51", "the suffix is left out", MIXED, () -> keyed(name -> name.replaceAll("~.*", ""))),
                service("0.51", "slashes are left out", MIXED, () -> keyed(name -> name.replaceAll("/(?=\\D)", ""))),
                service(
                        "0.52",
                        "records are cut at 8,192 characters",
                        "is read as 8192",
                        () -> keeping(text -> text.substring(0, Math.min(text.length(), 8_192)))),
                service(
                        "0.53",
                        "records are kept in Latin 1",
                        "and differs at character",
                        () -> keeping(text ->
                                new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))),
                service("0.53", "records are trimmed", "and differs at character", () -> keeping(String::strip)));
    }

    private static Service keyed(UnaryOperator<String> key) {
        return new Service() {
            @Override
            String key(String register) {
                return key.apply(register);
            }
        };
    }

    private static Service keeping(UnaryOperator<String> kept) {
        return new Service() {
            @Override
            String kept(String record) {
                return kept.apply(record);
            }
        };
    }
}
