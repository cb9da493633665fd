package io.incumbent.tck.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.incumbent.ConfigurationException;
import io.incumbent.spi.BackendProvider;
import io.incumbent.spi.BackendUrl;
import io.incumbent.spi.Register;
import io.incumbent.tck.Level;
import io.incumbent.tck.NotVerified;
import io.incumbent.tck.Provision;
import io.incumbent.tck.Rule;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How users get to the backend. */
abstract class ProviderRules extends RegisterRules {

    private static final String MISSPELT = "tckMisspelt";

    ProviderRules(Bench bench) {
        super(bench);
    }

    private Provision provision() {
        return bench.backend().provision().orElseThrow(() -> new NotVerified("there is no provider and URL given"));
    }

    /**
     * The provider must be among those that {@link ServiceLoader} finds, and answer to the scheme of its URL, in lower
     * case.
     *
     * <p>If this fails, look at {@code META-INF/services/io.incumbent.spi.BackendProvider}.
     */
    @Test
    @Rule(id = "0.90", level = Level.REQUIRED)
    final void found() {
        Provision provision = provision();
        BackendProvider provider = provision.provider();
        Stream<String> found = ServiceLoader.load(BackendProvider.class).stream()
                .map(one -> one.type().getName());
        assertThat(found)
                .as("providers by service file")
                .contains(provider.getClass().getName());
        assertThat(provider.schemes())
                .as("schemes of the provider")
                .contains(BackendUrl.parse(provision.url()).scheme())
                .allMatch(scheme -> scheme.equals(scheme.toLowerCase(Locale.ROOT)));
    }

    /**
     * The provider connects to the URL, and what it makes writes, reads, and has the declared traits.
     *
     * <p>If this fails, the provider builds something else than what was judged here.
     */
    @Test
    @Rule(id = "0.91", level = Level.REQUIRED)
    final void connects() {
        String url = provision().url();
        Register register = Stages.called("connect", () -> connect(url));
        try (Client client = new Client(register, bench)) {
            assertThat(register.traits())
                    .as("traits of what the provider makes")
                    .isEqualTo(bench.backend().traits());
            String name = register();
            client.apply(name, absence(client, name), record());
        }
    }

    private Register connect(String url) {
        return provision().provider().connect(BackendUrl.parse(url), timing.within());
    }

    /**
     * A parameter that no backend knows is added to the URL; connecting must be refused with a {@link
     * ConfigurationException} that names it.
     *
     * <p>If this fails, call {@link BackendUrl#allowOnly} before anything else.
     */
    @Test
    @Rule(id = "0.92", level = Level.REQUIRED)
    final void refusesUnknownParameter() {
        String url = provision().url();
        try (Register register = connect(url + (url.contains("?") ? "&" : "?") + MISSPELT + "=1")) {
            throw new AssertionError("the provider connected to " + register.describe()
                    + " and ignored a parameter that it can't know, " + MISSPELT);
        } catch (ConfigurationException refused) {
            assertThat(refused).as("the refusal").hasMessageContaining(MISSPELT);
        }
    }
}
