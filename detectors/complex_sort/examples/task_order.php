<?php

namespace App\Tasks;

class TaskOrder
{
    private const PRIORITY = ['high' => 0, 'medium' => 1, 'low' => 2];

    public function byLadder(array $tasks): array
    {
        // expect: complex-sort
        usort($tasks, function ($a, $b) {
            if ($a->priority < $b->priority) {
                return -1;
            } elseif ($a->priority > $b->priority) {
                return 1;
            }
            if ($a->due < $b->due) {
                return -1;
            } elseif ($a->due > $b->due) {
                return 1;
            }
            return 0;
        });
        return $tasks;
    }

    public function bySpaceship(array $tasks): array
    {
        // ok: complex-sort (a tuple)
        usort($tasks, fn ($a, $b) => [$a->priority, $a->due] <=> [$b->priority, $b->due]);
        return $tasks;
    }

    public function byTable(array $tasks): array
    {
        // ok: complex-sort (one order in a table)
        usort($tasks, fn ($a, $b) => self::PRIORITY[$a->level] <=> self::PRIORITY[$b->level]);
        return $tasks;
    }

    public function byRanks($tasks)
    {
        // expect: complex-sort
        return collect($tasks)->sortBy(fn ($t) => $t->level === 'high' ? 0 : ($t->level === 'medium' ? 1 : 2));
    }

    public function newest(array $tasks): array
    {
        // expect: complex-sort
        usort($tasks, fn ($a, $b) => $a->due <=> $b->due);
        return array_reverse($tasks);
    }

    public function newestToo(array $tasks): array
    {
        // expect: complex-sort
        sort($tasks);
        $tasks = array_reverse($tasks);
        return $tasks;
    }

    public function passes(array $tasks): array
    {
        // expect: complex-sort
        usort($tasks, fn ($a, $b) => $a->title <=> $b->title);
        usort($tasks, fn ($a, $b) => $a->due <=> $b->due);
        return $tasks;
    }

    public function bubble(array $values): array
    {
        $n = count($values);
        // expect: complex-sort
        for ($i = 0; $i < $n; $i++) {
            for ($j = 0; $j < $n - $i - 1; $j++) {
                if ($values[$j] > $values[$j + 1]) {
                    $temp = $values[$j];
                    $values[$j] = $values[$j + 1];
                    $values[$j + 1] = $temp;
                }
            }
        }
        return $values;
    }

    public function sections(): array
    {
        $names = ['summary', 'details', 'appendix'];
        $order = ['appendix' => 0, 'summary' => 1, 'details' => 2];
        // expect: complex-sort
        usort($names, fn ($a, $b) => $order[$a] <=> $order[$b]);
        return $names;
    }

    // expect: complex-sort
    private function compareTasks($a, $b): int
    {
        if ($a->priority < $b->priority) {
            return -1;
        }
        if ($a->priority > $b->priority) {
            return 1;
        }
        if ($a->title < $b->title) {
            return -1;
        }
        return 1;
    }

    public function byMethod(array $tasks): array
    {
        usort($tasks, [$this, 'compareTasks']);
        return $tasks;
    }
}
