package com.acme.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

public class TaskOrder {
    private static final Map<String, Integer> PRIORITY = Map.of("high", 0, "medium", 1, "low", 2);

    public List<Task> byLadder(List<Task> tasks) {
        // expect: complex-sort
        tasks.sort((a, b) -> {
            if (a.getPriority() < b.getPriority()) {
                return -1;
            } else if (a.getPriority() > b.getPriority()) {
                return 1;
            } else {
                if (a.getDue().isBefore(b.getDue())) {
                    return -1;
                } else if (a.getDue().isAfter(b.getDue())) {
                    return 1;
                }
                return 0;
            }
        });
        return tasks;
    }

    public void byAnonymous(List<Task> tasks) {
        Collections.sort(tasks, new Comparator<Task>() {
            // expect: complex-sort
            @Override
            public int compare(Task a, Task b) {
                int result = a.getTitle().compareTo(b.getTitle());
                if (result != 0) {
                    return result;
                }
                result = a.getDue().compareTo(b.getDue());
                if (result != 0) {
                    return result;
                }
                return Integer.compare(a.getPriority(), b.getPriority());
            }
        });
    }

    public void byComparing(List<Task> tasks) {
        // ok: complex-sort (comparisons that are chained)
        tasks.sort(Comparator.comparing(Task::getDue).thenComparing(Task::getTitle));
    }

    public void byTable(List<Task> tasks) {
        // ok: complex-sort (one order in a table)
        tasks.sort(Comparator.comparingInt(t -> PRIORITY.get(t.getLevel())));
    }

    public void byTernaries(List<Task> tasks) {
        // expect: complex-sort
        tasks.sort(Comparator.comparingInt(t -> t.getLevel().equals("high") ? 0 : t.getLevel().equals("medium") ? 1 : 2));
    }

    public void newest(List<Task> tasks) {
        // expect: complex-sort
        Collections.sort(tasks, Comparator.comparing(Task::getDue));
        Collections.reverse(tasks);
    }

    public List<Task> streamed(List<Task> tasks) {
        // expect: complex-sort
        List<Task> sorted = tasks.stream().sorted(Comparator.comparing(Task::getDue)).toList();
        return sorted.reversed();
    }

    public Task earliest(List<Task> tasks) {
        // expect: complex-sort
        return tasks.stream().sorted(Comparator.comparing(Task::getDue)).findFirst().orElse(null);
    }

    public List<Task> firstThree(List<Task> tasks) {
        // ok: complex-sort (several elements)
        return tasks.stream().sorted(Comparator.comparing(Task::getDue)).limit(3).toList();
    }

    public void passes(List<Task> tasks) {
        // expect: complex-sort
        tasks.sort(Comparator.comparing(Task::getTitle));
        tasks.sort(Comparator.comparing(Task::getDue));
    }

    public void bubble(int[] values) {
        // expect: complex-sort
        for (int i = 0; i < values.length - 1; i++) {
            for (int j = 0; j < values.length - i - 1; j++) {
                if (values[j] > values[j + 1]) {
                    int temp = values[j];
                    values[j] = values[j + 1];
                    values[j + 1] = temp;
                }
            }
        }
    }

    public List<String> sections() {
        List<String> names = Arrays.asList("summary", "details", "appendix");
        Map<String, Integer> order = Map.of("appendix", 0, "summary", 1, "details", 2);
        // expect: complex-sort
        names.sort(Comparator.comparing(order::get));
        return names;
    }

    static class Version implements Comparable<Version> {
        int major;
        int minor;

        // expect: complex-sort
        @Override
        public int compareTo(Version other) {
            if (this.major < other.major) {
                return -1;
            } else if (this.major > other.major) {
                return 1;
            }
            if (this.minor < other.minor) {
                return -1;
            } else if (this.minor > other.minor) {
                return 1;
            }
            return 0;
        }
    }

    static class ByTitle implements Comparator<Task> {
        // ok: complex-sort (one comparison)
        @Override
        public int compare(Task a, Task b) {
            return a.getTitle().compareTo(b.getTitle());
        }
    }
}
