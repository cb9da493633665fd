package io.incumbent.tck;

import java.util.Optional;
import java.util.function.Consumer;

/** What the kit has to know of whatever it judges. */
public interface UnderTest extends AutoCloseable {

    /** {@return a name for the report's folder: letters, digits and hyphens} */
    String name();

    /**
     * Offers to erase the record of a register, or of an election of that name, behind the backend's back, as an operator
     * would with the service's own tools.
     *
     * @return erases the record of the name that it is given, which is gone when it returns, and throws if there was none;
     *     empty if there is no way
     */
    default Optional<Consumer<String>> eraser() {
        return Optional.empty();
    }

    /** Stops what was started for the test. */
    @Override
    default void close() {}
}
