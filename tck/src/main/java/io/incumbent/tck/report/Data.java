package io.incumbent.tck.report;

import io.incumbent.tck.check.Measure;
import io.incumbent.tck.check.TermSpan;
import io.incumbent.tck.check.TightSpot;
import io.incumbent.tck.check.Violation;
import io.incumbent.tck.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The report as data. Times are nanoseconds of the clock of the run; what is not known is left out. A field once there
 * keeps its name and meaning for as long as the format has this number.
 */
final class Data {

    /** The name of the format, first in the file. */
    static final String FORMAT = "incumbent-report/1";

    private Data() {}

    private static final class Fields {

        private final Map<String, Object> fields = new LinkedHashMap<>();

        Fields with(String name, @Nullable Object value) {
            if (value != null) {
                fields.put(name, value);
            }
            return this;
        }

        Map<String, Object> done() {
            return fields;
        }
    }

    private static <T> List<Object> list(List<T> items, Function<T, Object> one) {
        return items.stream().map(one).toList();
    }

    static String of(ReportInput input) {
        return Json.write(new Fields()
                        .with("format", FORMAT)
                        .with("title", input.title())
                        .with("verdict", input.verdict().toString())
                        .with("claim", input.claim())
                        .with("assumptions", input.assumptions())
                        .with("reproduction", input.reproduction())
                        .with("rules", list(input.rules(), Data::rule))
                        .with("goals", list(input.goals(), Data::goal))
                        .with("faults", list(input.faults(), Data::fault))
                        .with("bounds", list(input.bounds(), Data::bound))
                        .with("environment", input.environment())
                        .with("scenarios", list(input.chapters(), Data::chapter))
                        .done())
                + "\n";
    }

    private static Object rule(RuleRow row) {
        return new Fields()
                .with("id", row.id())
                .with("level", row.level().toString())
                .with("state", row.state().toString())
                .with("obligation", row.obligation())
                .with("couldHaveFailed", row.couldHaveFailed())
                .with("marginNanos", row.marginNanos())
                .with("detail", row.detail())
                .done();
    }

    private static Object goal(Goal goal) {
        return new Fields()
                .with("what", goal.what())
                .with("count", goal.count())
                .with("atLeast", goal.atLeast())
                .with("reached", goal.reached())
                .done();
    }

    private static Object fault(FaultEvidence fault) {
        return new Fields()
                .with("kind", fault.kind())
                .with("injected", fault.injected())
                .with("effective", fault.effective())
                .with("effects", fault.effects())
                .done();
    }

    private static Object bound(Bound bound) {
        return new Fields()
                .with("of", bound.of())
                .with("nanos", bound.nanos())
                .with("because", bound.because())
                .done();
    }

    private static Object chapter(Chapter chapter) {
        return new Fields()
                .with("name", chapter.name())
                .with("about", chapter.about())
                .with("expectation", chapter.expectation().toString())
                .with("verdict", chapter.verdict().toString())
                .with("found", chapter.found().toString())
                .with("doubts", chapter.judgement().doubts())
                .with("events", chapter.judgement().events())
                .with("rules", list(chapter.judgement().rules(), result -> rule(RuleRow.of(result))))
                .with("terms", list(chapter.judgement().spans(), Data::term))
                .with("violations", list(chapter.judgement().violations().toList(), Data::violation))
                .with("tightest", list(chapter.judgement().tightest(), Data::tight))
                .with("measures", list(chapter.judgement().measures(), Data::measure))
                .done();
    }

    private static Object term(TermSpan term) {
        return new Fields()
                .with("election", term.election())
                .with("token", term.name().token())
                .with("candidate", term.name().candidate())
                .with("askedAt", term.askedAt())
                .with("begunBy", term.begunBy())
                .with("heldUntil", term.heldUntil())
                .with("declaredUntil", term.declaredUntil())
                .done();
    }

    private static Object violation(Violation violation) {
        return new Fields()
                .with("rule", violation.rule().id())
                .with("election", violation.election())
                .with("token", violation.term().token())
                .with("what", violation.term() + " " + violation.what())
                .with("evidence", list(violation.evidence(), Object::toString))
                .done();
    }

    private static Object tight(TightSpot spot) {
        return new Fields()
                .with("rule", spot.rule().id())
                .with("election", spot.election())
                .with("marginNanos", spot.margin())
                .with("earlier", spot.earlier().token())
                .with("later", spot.later().token())
                .with("evidence", list(spot.evidence(), Object::toString))
                .done();
    }

    private static Object measure(Measure measure) {
        return new Fields()
                .with("rule", measure.rule())
                .with("what", measure.what())
                .with("nanos", measure.nanos())
                .done();
    }
}
