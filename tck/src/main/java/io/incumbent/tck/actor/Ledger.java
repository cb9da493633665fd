package io.incumbent.tck.actor;

import io.incumbent.tck.history.Bracket;
import io.incumbent.tck.history.Event;
import io.incumbent.tck.history.Write;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What leaders write to: for each election a counter behind a fence, and beside it one without. Both are read, increased
 * and written back, so that a late write is either refused or does damage. The fence admits a token also by a read,
 * because what was read under it must not change behind the reader's back.
 *
 * <p>Listens on the loopback interface; one line for a request, one for its answer. Decides one after another.
 */
public class Ledger implements AutoCloseable {

    /** What became of the writes of one election. */
    private static final class Page {
        long newest;
        long decisions;
        long fenced;
        long unfenced;
        long writes;
        long refused;
    }

    private final ServerSocket door;
    private final Consumer<? super Event> history;
    private final Map<String, Page> pages = new HashMap<>();
    private final Set<Socket> writers = ConcurrentHashMap.newKeySet();
    private boolean closed;

    /**
     * Opens an empty ledger.
     *
     * @param history where its decisions are recorded
     */
    public Ledger(Consumer<? super Event> history) {
        this.history = history;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException("the ledger finds no port on the loopback interface", failure);
        }
        start("incumbent-tck-ledger", this::accept);
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** {@return where it listens} */
    public int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket writer = door.accept();
                writers.add(writer);
                start("incumbent-tck-ledger-writer", () -> serve(writer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket writer) {
        try (writer) {
            writer.setTcpNoDelay(true);
            var in = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = writer.getOutputStream();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write((answer(line.split(" ", -1)) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (SocketException gone) {
            // Writers are killed in the middle of a line; what counts is what was decided.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writers.remove(writer);
        }
    }

    /** {@code read election token} or {@code write election token fenced unfenced}. */
    private synchronized String answer(String[] request) throws SocketException {
        if (closed) {
            throw new SocketException("the ledger is closed");
        }
        long before = System.nanoTime();
        Page page = pages.computeIfAbsent(request[1], election -> new Page());
        long token = Long.parseLong(request[2]);
        boolean stale = isStale(token, page.newest);
        page.newest = Math.max(page.newest, token);
        if (request[0].equals("read")) {
            return (stale ? "stale " : "value ") + page.fenced + " " + page.unfenced;
        }
        page.writes++;
        page.unfenced = Long.parseLong(request[4]);
        if (stale) {
            page.refused++;
        } else {
            page.fenced = Long.parseLong(request[3]);
        }
        record(request[1], page, token, !stale, before);
        return stale ? "reject" : "accept";
    }

    /** The whole of fencing. */
    boolean isStale(long token, long newest) {
        return token < newest;
    }

    private void record(String election, Page page, long token, boolean accepted, long before) {
        Long value = accepted ? page.fenced : null;
        Bracket at = new Bracket(before, System.nanoTime());
        history.accept(new Write(0, "ledger", election, ++page.decisions, token, accepted, value, at));
    }

    /**
     * Tells how many writes the fence has let through.
     *
     * @param election whose
     * @return how many
     */
    public synchronized long accepted(String election) {
        Page page = pages.getOrDefault(election, new Page());
        return page.writes - page.refused;
    }

    /**
     * Tells how many writes the fence has refused.
     *
     * @param election whose
     * @return how many
     */
    public synchronized long refused(String election) {
        return pages.getOrDefault(election, new Page()).refused;
    }

    /**
     * Tells how many increments the counter without a fence has lost.
     *
     * @param election whose
     * @return how many
     */
    public synchronized long lostWithoutFence(String election) {
        Page page = pages.getOrDefault(election, new Page());
        return page.writes - page.unfenced;
    }

    /** Decides and records nothing any more when this returns. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        try {
            door.close();
            for (Socket writer : writers) {
                writer.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
