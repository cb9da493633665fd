package io.incumbent;

import org.jspecify.annotations.Nullable;

/**
 * Something about the set-up must be mended by a person; trying again will not help. The message names the setting,
 * its value, the constraint it breaks and the cure. What remains true: nothing was changed in the service.
 */
public final class ConfigurationException extends ElectionException {

    private static final long serialVersionUID = 1L;

    /** What is set wrong. */
    private final String setting;

    /**
     * Names the setting, its value, the constraint and the cure.
     *
     * @param setting what is set wrong
     * @param value what it is set to, without secrets
     * @param constraint what the value breaks, as a phrase such as "must not be blank"
     * @param cure what to do about it
     */
    public ConfigurationException(String setting, String value, String constraint, String cure) {
        this(setting, value, constraint, cure, null);
    }

    /**
     * Names the setting, its value, the constraint and the cure, and what the client library reported.
     *
     * @param setting what is set wrong
     * @param value what it is set to, without secrets
     * @param constraint what the value breaks, as a phrase such as "must not be blank"
     * @param cure what to do about it
     * @param cause what the client library reported, if it did
     */
    public ConfigurationException(
            String setting, String value, String constraint, String cure, @Nullable Throwable cause) {
        super(setting + " " + value + " " + constraint + "; " + cure, cause);
        this.setting = setting;
    }

    /** {@return what is set wrong} */
    public String setting() {
        return setting;
    }
}
