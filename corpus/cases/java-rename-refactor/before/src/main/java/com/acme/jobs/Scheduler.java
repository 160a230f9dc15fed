package com.acme.jobs;

import java.util.PriorityQueue;
import java.util.Comparator;

public class Scheduler {

    private final PriorityQueue<Job> q = new PriorityQueue<>(Comparator.comparing(Job::due));

    public void add(Job job) {
        q.add(job);
    }

    public int runDue(long now) {
        int n = 0;
        while (!q.isEmpty() && q.peek().due() <= now) {
            q.poll().run();
            n++;
        }
        return n;
    }
}
