package io.incumbent.tck.check;

import io.incumbent.tck.history.Call;
import io.incumbent.tck.history.Callback;
import io.incumbent.tck.history.Observation;
import io.incumbent.tck.history.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a history says about one election, sorted by who is asked about it. Elections have nothing in common. */
final class ElectionData {

    final String name;
    final Terms terms = new Terms();

    /** Operations on a term that was not the current one. */
    final List<Call> refusals = new ArrayList<>();
    /** Linearizable reads that found nobody. */
    final List<Call> emptyReads = new ArrayList<>();
    /** Successful grants whose token their candidate had been given before. */
    final List<Call> repeatedGrants = new ArrayList<>();
    /** Attempts that may have been granted any token. */
    final List<Call> unknownGrants = new ArrayList<>();
    /** Campaigns that were won in the end, each by any number of attempts. */
    final List<Call> wonCampaigns = new ArrayList<>();
    /** Resignations, releases and closings. */
    final List<Call> endings = new ArrayList<>();

    final Map<String, List<Write>> resources = new HashMap<>();
    final Map<String, List<Observation>> observers = new HashMap<>();
    final Map<String, List<Callback>> listeners = new HashMap<>();

    ElectionData(String name) {
        this.name = name;
    }
}
