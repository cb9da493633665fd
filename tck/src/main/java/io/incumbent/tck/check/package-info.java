/**
 * The judge of histories: {@link io.incumbent.tck.check.Checker} says which rules a history shows to be broken, and
 * {@link io.incumbent.tck.check.Check} does so from the command line.
 *
 * <p><b>What is known.</b> Nobody sees a term begin or end. What is seen are operations, each somewhere between its
 * invocation and its response. If one of them presupposes that a term is held, then the term had begun by the response
 * and was not over at the invocation. So a term had begun by {@code S}, the first such response, and lasted at least
 * until {@code E}, the last such invocation. If {@code S < E} it was certainly held from the one to the other: this is
 * its <em>certain hull</em>. Otherwise it <em>floats</em>: it may have been a single instant. However long a process was
 * paused, the pause only moves responses later and invocations earlier, so hulls shrink and never lie.
 *
 * <p><b>What is asked.</b> Whether the operations can be put into one order that keeps their times, and in which a
 * fenced lease gives just these answers: it is granted only while nobody holds it, each time with a greater token than
 * ever before; renewals, checks and releases succeed for the token that is held and no other; it may expire, but not
 * before the end of what was last confirmed, if the service declares so. For locks in general that question takes a
 * search. Tokens make it one pass over the sorted terms, {@code O(n log n)} in all:
 *
 * <ol>
 *   <li>Gather {@code S}, {@code E} and the other bounds of each term ({@code Evidence}): it begins no earlier than
 *       {@code A}, when it was asked for, and ends no later than {@code F}, when its release was confirmed. A grant whose
 *       outcome is unknown counts only if somebody saw its token.
 *   <li>{@code E} moves later to what the service had confirmed, unless a release may have cut that short.
 *   <li>By rising tokens ({@code TermScan}): require {@code A <= S}, {@code E <= F}, and that the place is free by
 *       {@code S}; then it is taken until the greatest of {@code A}, {@code E} and what it was taken until before.
 *   <li>({@code Absences}) What presupposes that a term is <em>not</em> held, a refused renewal or an empty read, must
 *       not lie strictly within that term's, or any, hull.
 *   <li>On the same terms, one pass each for the rules about promises, resources, listeners and observers.
 * </ol>
 *
 * <p><b>Why steps 1 to 4 are right.</b> <em>Refusals are justified:</em> each compares two bounds that hold in every
 * order. <em>Acceptance is justified</em> because they leave enough room to build an order:
 *
 * <ul>
 *   <li>(Order) A grant needs a token greater than all before, so the terms' order is given; only the instants at which
 *       they begin and end are free. Each has a lower bound from invocations and an upper bound from responses.
 *   <li>(Shortest) Take an order that works, and let a term begin later or end earlier within its bounds. Its neighbours
 *       have more room, and refusals and empty reads more places; its own operations still have theirs, since each
 *       presupposing operation reaches from before {@code E} to after {@code S}. So if any order works, one does in
 *       which every term is as short as it can be. With a hull, that is the hull. Without, it is an instant, and the
 *       earliest that is free is best, for it leaves most to those after it.
 *   <li>(Bounds) So it is enough to try one placement, which is what step 3 does; an instant contains nothing strictly,
 *       which is why step 4 looks at hulls only. Times that are equal may stand in either order.
 *   <li>(Unknown) An unknown grant that nobody saw can be taken out of any order that works; one that somebody saw can't.
 *       An unknown release may be left out, or stand anywhere after its invocation: it is one more way for a term to end.
 * </ul>
 *
 * <p>A search through all orders, in the tests, must agree on a hundred thousand small histories in every build.
 *
 * <p><b>What is not asked.</b> A holder that finds its lease over says nothing about the service: it stops before the
 * service does. So its answer counts only against its own later ones (rule 1.04). Nothing here accepts or returns
 * {@code null} unless it says so.
 */
@NullMarked
package io.incumbent.tck.check;

import org.jspecify.annotations.NullMarked;
