package io.incumbent.tck;

/**
 * Starts what is to be judged, by its name: found by {@link java.util.ServiceLoader}, so that the kit's commands can be
 * told a name. Public, with a public constructor without parameters.
 */
public interface SubjectProvider {

    /** {@return the name by which it is asked for, such as {@code etcd}} */
    String name();

    /**
     * Starts or finds the service.
     *
     * @return whose electors are to be judged; closed in the end
     */
    ElectorsUnderTest start();
}
