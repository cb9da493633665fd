package io.incumbent.tck.register;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import io.incumbent.tck.BackendUnderTest;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;

/** Judges whatever the thread that runs it says; surefire passes over it because of its name. */
class SubjectConformance extends RegisterConformance {

    private static final ThreadLocal<BackendUnderTest> SUBJECT = new ThreadLocal<>();

    @Override
    protected BackendUnderTest backend() {
        return SUBJECT.get();
    }

    /** Runs all rules. */
    static JupiterRun judge(BackendUnderTest subject, Class<?> type, Path reports) {
        SUBJECT.set(subject);
        try {
            return JupiterRun.of(reports, selectClass(type));
        } finally {
            SUBJECT.remove();
        }
    }

    /** Runs one rule. */
    static JupiterRun judge(BackendUnderTest subject, String rule, Path reports) {
        SUBJECT.set(subject);
        try {
            Method method = Chapters.method(rule);
            return JupiterRun.of(
                    reports,
                    selectNestedMethod(
                            List.of(SubjectConformance.class),
                            Chapters.mountOf(method.getDeclaringClass()),
                            method.getName()));
        } finally {
            SUBJECT.remove();
        }
    }
}
