package org.portablebadges.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work done side by side whose results come in the order in which it was given. No more of it is under way than a few
 * pieces a worker, so that what has no end needs no memory for it. To be used by one thread.
 */
final class OrderedWork<T> implements AutoCloseable {
    private static final int PIECES = 4;

    private final int most;
    private final ExecutorService workers;
    private final Consumer<T> to;
    private final Deque<Future<T>> underWay = new ArrayDeque<>();

    /** Gives each result to {@code to}, in the thread that gives the work. */
    OrderedWork(int workers, Consumer<T> to) {
        this.most = workers * PIECES;
        this.to = to;
        this.workers = Executors.newFixedThreadPool(workers, work -> {
            var thread = new Thread(work, "badges-batch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts a piece of work, when there is room for it. */
    void add(Callable<T> work) {
        if (underWay.size() == most) {
            take();
        }
        underWay.add(workers.submit(work));
    }

    /** Waits for all that is under way. */
    void end() {
        while (!underWay.isEmpty()) {
            take();
        }
    }

    private void take() {
        try {
            to.accept(underWay.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
