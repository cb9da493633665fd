package io.incumbent.engine;

import io.incumbent.spi.Register;

/** What all candidacies and observations of one {@code Elections} share. Its parts live on the loop. */
final class EngineParts {

    private final Register register;
    private final EngineRuntime runtime;
    private final SafetyRules.Factory rules;
    private final Requests requests;
    private final RenewalRounds rounds;
    private final Memory memory = new Memory();

    EngineParts(Register register, EngineRuntime runtime, SafetyRules.Factory rules) {
        this.register = register;
        this.runtime = runtime;
        this.rules = rules;
        this.requests = new Requests(register, runtime.loop());
        this.rounds = new RenewalRounds(runtime.loop(), runtime.ticker());
    }

    Register register() {
        return register;
    }

    EngineRuntime runtime() {
        return runtime;
    }

    SafetyRules.Factory rules() {
        return rules;
    }

    Loop loop() {
        return runtime.loop();
    }

    Ticker ticker() {
        return runtime.ticker();
    }

    Entropy entropy() {
        return runtime.entropy();
    }

    Requests requests() {
        return requests;
    }

    Memory memory() {
        return memory;
    }

    RenewalRounds rounds() {
        return rounds;
    }
}
