package com.example.jobs;
import java.util.concurrent.*;
public class Jobs {
    private final AsyncReportService reports;
    private final ExecutorService executor;

    public String report(String id) throws ExecutionException, InterruptedException {
        // ok: async-then-join (it may be anything)
        return reports.build(id).get();
    }

    public String typed(String id) throws Exception {
        Future<String> report = reports.build(id);
        // expect: async-then-join
        return report.get();
    }

    public String inTry(String id) {
        try {
            // expect: async-then-join
            return reports.build(id).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String one(String id) throws Exception {
        // expect: async-then-join
        CompletableFuture.allOf(reports.buildAsync(id)).join();
        return id;
    }

    public void latch() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        executor.submit(() -> {
            work();
            latch.countDown();
        });
        // expect: async-then-join
        latch.await();
    }

    public void latches(List<Runnable> tasks) throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(tasks.size());
        for (Runnable task : tasks) {
            executor.submit(() -> { task.run(); latch.countDown(); });
        }
        // ok: async-then-join (a fan-out)
        latch.await();
    }

    public void each(List<Future<String>> futures) throws Exception {
        for (Future<String> future : futures) {
            // ok: async-then-join (a fan-out)
            use(future.get());
        }
    }

    public void completed(Map<String, CompletableFuture<String>> futures) {
        for (Map.Entry<String, CompletableFuture<String>> entry : futures.entrySet()) {
            try {
                // ok: async-then-join (all were started before)
                use(entry.getValue().get());
                // ok: async-then-join (looked up)
                use(futures.get("x").get());
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public String optional(String id) throws ExecutionException {
        // ok: async-then-join (an optional)
        return repository.findById(id).get();
    }

    public String combined(String id) {
        // ok: async-then-join (two run beside each other)
        return reports.buildAsync(id).thenCombine(reports.buildAsync("x"), String::concat).join();
    }

    public String virtual(Runnable task) throws InterruptedException {
        Thread thread = Thread.ofVirtual().start(task);
        // expect: async-then-join
        thread.join();
        return "";
    }

    public void scope(Callable<String> task) throws Exception {
        try (var scope = new StructuredTaskScope.ShutdownOnFailure()) {
            var one = scope.fork(task);
            var two = scope.fork(task);
            // ok: async-then-join (several)
            scope.join();
        }
    }
}
