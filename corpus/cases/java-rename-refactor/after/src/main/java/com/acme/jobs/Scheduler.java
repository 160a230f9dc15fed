package com.acme.jobs;

import java.util.Comparator;
import java.util.PriorityQueue;

public class Scheduler {

    private final PriorityQueue<Job> waiting = new PriorityQueue<>(Comparator.comparing(Job::due));

    public void add(Job job) {
        waiting.add(job);
    }

    /** Runs what is due and says how many jobs that were. */
    public int runDue(long now) {
        int count = 0;
        while (!waiting.isEmpty() && waiting.peek().due() <= now) {
            waiting.poll().run();
            count++;
        }
        return count;
    }
}
