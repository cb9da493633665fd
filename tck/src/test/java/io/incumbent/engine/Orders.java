package io.incumbent.engine;

import java.util.ArrayList;
import java.util.List;

/** In which orders the processes of a small world may stand without any difference: those of the same kind in any. */
final class Orders {

    private Orders() {}

    static List<List<Integer>> of(List<SmallWorld.Member> members) {
        List<List<Integer>> all = new ArrayList<>();
        extend(members, List.of(), all);
        return List.copyOf(all);
    }

    private static void extend(List<SmallWorld.Member> members, List<Integer> begun, List<List<Integer>> all) {
        if (begun.size() == members.size()) {
            all.add(begun);
            return;
        }
        for (int who = 0; who < members.size(); who++) {
            if (!begun.contains(who) && isAlike(members.get(who), members.get(begun.size()))) {
                List<Integer> more = new ArrayList<>(begun);
                more.add(who);
                extend(members, List.copyOf(more), all);
            }
        }
    }

    private static boolean isAlike(SmallWorld.Member one, SmallWorld.Member other) {
        return one.rate() == other.rate() && one.termNanos() == other.termNanos();
    }
}
