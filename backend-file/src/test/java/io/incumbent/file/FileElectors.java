package io.incumbent.file;

import io.incumbent.ElectionOptions;
import io.incumbent.Elections;
import io.incumbent.tck.ElectorSource;
import io.incumbent.tck.Place;

/** Makes electors on a folder, in whichever process. */
public final class FileElectors implements ElectorSource {

    static final String FOLDER = "folder";

    @Override
    public Elections open(Place place, ElectionOptions options) {
        return Elections.connect("file:" + place.settings().get(FOLDER), options);
    }
}
