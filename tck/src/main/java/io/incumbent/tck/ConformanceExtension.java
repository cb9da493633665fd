package io.incumbent.tck;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Watches which rules ran, and what became of them; writes the report and fails the class unless it is conformant.
 *
 * <p>Only tests of the kit itself count. A class that its user mounts under the name of a chapter hides that chapter
 * from JUnit, and its rules are then missed here.
 */
public final class ConformanceExtension
        implements BeforeAllCallback, AfterAllCallback, InvocationInterceptor, TestWatcher {

    /** Names the JUnit configuration parameter, or system property, for the folder of the reports. */
    public static final String FOLDER_PARAMETER = "incumbent.conformance.results";

    private static final String REPORT = "report";
    private static final Namespace STORE = Namespace.create(ConformanceExtension.class);
    private static final String KIT = ConformanceExtension.class.getPackageName();

    /** For JUnit. */
    public ConformanceExtension() {}

    /** Writes a report in which nothing ran, so that neither an old one nor none is left if the run breaks off. */
    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (isEntry(context)) {
            ConformanceReport report = ((Judged) context.getRequiredTestInstance()).report();
            context.getStore(STORE).put(REPORT, report);
            report.placeIn(folder(context));
            report.write();
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        String rule = rule(method.getExecutable()).orElse("");
        if (rule.isEmpty()) {
            invocation.proceed();
            return;
        }
        try {
            invocation.proceed();
            report(context).kept(rule);
        } catch (NotVerified reason) {
            report(context).notVerified(rule, reason.because());
            context.publishReportEntry("not verified", rule + ": " + reason.because());
        } catch (NotInSet reason) {
            report(context).notInSet(rule);
            context.publishReportEntry("not run", rule + ": " + reason.getMessage());
        } catch (AssertionError how) {
            throw new AssertionError("rule " + rule + ": " + how.getMessage(), how);
        }
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        context.getTestMethod()
                .flatMap(ConformanceExtension::rule)
                .ifPresent(rule -> report(context).broken(rule, said(cause)));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (!isEntry(context)) {
            return;
        }
        ConformanceReport report = report(context);
        report.write();
        if (!report.isGood()) {
            throw new AssertionError(report.summary());
        }
        System.out.println(report.summary());
    }

    private static Optional<String> rule(Method method) {
        return Optional.ofNullable(method.getAnnotation(Rule.class))
                .filter(rule -> method.getDeclaringClass().getPackageName().startsWith(KIT))
                .map(Rule::id);
    }

    private static String said(@Nullable Throwable cause) {
        return cause instanceof AssertionError how ? String.valueOf(how.getMessage()) : String.valueOf(cause);
    }

    private static boolean isEntry(ExtensionContext context) {
        return context.getEnclosingTestClasses().isEmpty();
    }

    private static ConformanceReport report(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(STORE).get(REPORT, ConformanceReport.class), REPORT);
    }

    private static Path folder(ExtensionContext context) {
        return Path.of(context.getConfigurationParameter(FOLDER_PARAMETER).orElse("target/conformance"));
    }
}
