package io.incumbent.cli.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/** What others send to this process. By reflection: javac warns of {@code sun.misc.Signal}, and nothing can stop it. */
final class Signals {

    /**
     * A signal that was received.
     *
     * @param name as {@code kill} wants it
     * @param number as in the status of whoever it ends
     */
    record Received(String name, int number) {

        /** Whether it asks to end. */
        boolean ends() {
            return name.equals("HUP") || name.equals("INT") || name.equals("TERM");
        }
    }

    /** KILL and STOP can't be caught; QUIT, and USR2 unless it was moved, belong to the JVM. */
    private static final List<String> NAMES =
            List.of("HUP", "INT", "TERM", "USR1", "USR2", "ALRM", "WINCH", "CONT", "URG", "IO");

    private Signals() {}

    /** From now on this is told of signals, on threads of their own. */
    static void to(Consumer<Received> receiver) throws ReflectiveOperationException {
        for (String name : NAMES) {
            handle(name, receiver);
        }
    }

    private static void handle(String name, Consumer<Received> receiver) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Signal");
        Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
        try {
            Object signal = type.getConstructor(String.class).newInstance(name);
            Received received =
                    new Received(name, (int) type.getMethod("getNumber").invoke(signal));
            InvocationHandler tell = (proxy, method, arguments) -> {
                receiver.accept(received);
                return null;
            };
            Object handler = Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handlerType}, tell);
            type.getMethod("handle", type, handlerType).invoke(null, signal, handler);
        } catch (InvocationTargetException belongsToTheJvm) {
            // Nobody is told of that one.
        }
    }
}
