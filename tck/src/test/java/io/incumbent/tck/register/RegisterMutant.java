package io.incumbent.tck.register;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A register with one defect.
 *
 * @param rule the rule that must find it
 * @param broken the defect, in words
 * @param says a part of the message that must be shown
 * @param backend makes it
 */
record RegisterMutant(String rule, String broken, String says, Supplier<TestBackend> backend) {

    static RegisterMutant service(String rule, String broken, String says, Supplier<Service> service) {
        return new RegisterMutant(rule, broken, says, () -> TestBackend.of(service.get()));
    }

    static RegisterMutant client(String rule, String broken, String says, Function<Service, ServiceClient> client) {
        return new RegisterMutant(rule, broken, says, () -> TestBackend.of(client));
    }

    @Override
    public String toString() {
        return rule + " " + broken;
    }
}
