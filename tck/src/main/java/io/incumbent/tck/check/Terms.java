package io.incumbent.tck.check;

import io.incumbent.tck.history.Call;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terms of one election. Two candidates with one token are two terms, and a violation. */
final class Terms {

    private final Map<Long, List<Term>> byToken = new HashMap<>();
    private @Nullable List<Term> inOrder;

    /** The term of this token and candidate. */
    Term of(long token, String candidate) {
        List<Term> terms = byToken.computeIfAbsent(token, t -> new ArrayList<>(1));
        for (Term term : terms) {
            if (term.isOf(candidate)) {
                return term;
            }
        }
        Term term = new Term(token, candidate);
        terms.add(term);
        return term;
    }

    /**
     * The term of this token, whoever held it. If nobody knows whether it was granted to him, it may be any of those who
     * asked for it.
     */
    Term of(long token) {
        List<Term> terms = byToken.getOrDefault(token, List.of());
        Term known = known(token);
        if (known != null && (known.isSeen() || terms.size() == 1)) {
            return known;
        }
        List<Term> attempts = List.copyOf(terms);
        Term anybodys = of(token, TermName.UNKNOWN);
        attempts.stream()
                .filter(term -> term.asked.isKnown())
                .forEach(term -> anybodys.asked.offer(term.asked.time(), term.asked.event()));
        return anybodys;
    }

    /** Like {@link #of(long)}, but does not make one up. */
    @Nullable
    Term known(long token) {
        List<Term> terms = byToken.getOrDefault(token, List.of());
        for (Term term : terms) {
            // Somebody may have tried to end a term that was never his.
            if (term.isSeen()) {
                return term;
            }
        }
        return terms.isEmpty() ? null : terms.get(0);
    }

    TermName name(long token) {
        Term term = known(token);
        return term == null ? new TermName(token, TermName.UNKNOWN) : term.name();
    }

    /** What a candidate gives up by this: the term that it names, or all that had begun if it names none. */
    List<Term> givenUpBy(Call ending) {
        if (ending.token() != 0) {
            return List.of(of(ending.token(), ending.candidate()));
        }
        return byToken.values().stream()
                .flatMap(List::stream)
                .filter(term -> term.isOf(ending.candidate()) && term.begun.time() <= ending.invokedAt())
                .toList();
    }

    /** All that were seen, by their tokens; to be asked for when everything is known. */
    List<Term> inOrder() {
        if (inOrder == null) {
            inOrder = byToken.values().stream()
                    .flatMap(List::stream)
                    .filter(Term::isSeen)
                    .sorted(Comparator.comparingLong(Term::token).thenComparingLong(term -> term.begun.time()))
                    .toList();
        }
        return inOrder;
    }

    /** The one after this, by tokens; {@code null} if there is none. */
    @Nullable
    TermName nameAfter(TermName term) {
        List<Term> all = inOrder();
        int next = Search.firstIndex(all.size(), i -> all.get(i).token() > term.token());
        return next < all.size() ? all.get(next).name() : null;
    }
}
