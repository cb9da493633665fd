package io.incumbent.tck.elector;

/** A chapter: asks of one rule after another what the scripts have shown. */
abstract class ElectorRules {

    final Season season;

    ElectorRules(Season season) {
        this.season = season;
    }

    final void demandKept(String rule) {
        season.standing(rule).demandKept();
    }
}
