package io.incumbent.hazelcast;

import io.incumbent.spi.BackendProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Another version of Hazelcast beside the one that the tests use, with the backend on top of it. */
final class OtherHazelcast extends URLClassLoader {

    /** The first open-source version without a CP subsystem. */
    static final Path JAR = Path.of("target", "hazelcast-5.5", "hazelcast.jar");

    OtherHazelcast() {
        super(
                new URL[] {url(JAR), place(HazelcastBackend.class), place(OtherHazelcast.class)},
                OtherHazelcast.class.getClassLoader());
    }

    private static URL place(Class<?> ours) {
        return ours.getProtectionDomain().getCodeSource().getLocation();
    }

    private static URL url(Path jar) {
        try {
            if (!jar.toFile().isFile()) {
                throw new IllegalStateException(jar.toAbsolutePath() + " is not there: the build puts it there");
            }
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean other = name.startsWith("com.hazelcast.") || name.startsWith("io.incumbent.hazelcast.");
        if (!other) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    /** {@return the backend's provider, on this version} */
    BackendProvider provider() throws ReflectiveOperationException {
        return (BackendProvider) loadClass(HazelcastBackend.Provider.class.getName())
                .getConstructor()
                .newInstance();
    }

    /** Starts a member of this version, which this process can only use by reflection: a {@link Members}. */
    Object member(String cluster) throws ReflectiveOperationException {
        return loadClass(Members.class.getName())
                .getMethod("start", String.class, int.class, int.class)
                .invoke(null, cluster, 1, 0);
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
