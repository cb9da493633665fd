package consumer;

import io.incumbent.BackendUnavailableException;
import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.Elector;
import io.incumbent.Lease;
import java.time.Duration;
import java.util.Optional;

/** Stands once: where no server is needed it is elected, elsewhere it hears that there is none. */
public class Main {
    public static void main(String[] args) throws Exception {
        ElectionOptions options = ElectionOptions.builder().term(Duration.ofSeconds(1)).build();
        try (Elections elections = Elections.connect(args[0], options);
                Elector elector = elections.elector("consumer")) {
            Optional<Lease> lease = elector.campaign(Duration.ofSeconds(5));
            System.out.println("elected " + lease.orElseThrow().isHeld());
        } catch (BackendUnavailableException nobody) {
            System.out.println("unavailable " + nobody.getMessage());
        }
    }
}
