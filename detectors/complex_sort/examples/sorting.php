<?php

const ORDER = ['high' => 0, 'medium' => 1, 'low' => 2];

function ladder(array $players): array
{
    // expect: complex-sort
    usort($players, function ($a, $b) {
        if ($a->score > $b->score) {
            return -1;
        } elseif ($a->score < $b->score) {
            return 1;
        }
        return strcmp($a->name, $b->name);
    });
    return $players;
}

function chained(array $players): array
{
    // ok: complex-sort (a tuple)
    usort($players, fn ($a, $b) => [$b->score, $a->name] <=> [$a->score, $b->name]);
    return $players;
}

function table(array $tasks): array
{
    // ok: complex-sort (one documented order is looked up in a table)
    usort($tasks, fn ($a, $b) => ORDER[$a->priority] <=> ORDER[$b->priority]);
    return $tasks;
}

function newestFirst(array $runs): array
{
    // expect: complex-sort
    sort($runs);
    return array_reverse($runs);
}

function twice(array $runs): array
{
    // expect: complex-sort
    usort($runs, fn ($a, $b) => $a->name <=> $b->name);
    usort($runs, fn ($a, $b) => $a->started <=> $b->started);
    return $runs;
}

function smallest(array $all): int
{
    $values = array_map(fn ($each) => $each->size, $all);
    // expect: complex-sort
    sort($values);
    return $values[0];
}

function byHand(array $values): array
{
    // expect: complex-sort
    for ($i = 0; $i < count($values); $i++) {
        for ($j = 0; $j < count($values) - $i - 1; $j++) {
            if ($values[$j] > $values[$j + 1]) {
                $held = $values[$j];
                $values[$j] = $values[$j + 1];
                $values[$j + 1] = $held;
            }
        }
    }
    return $values;
}
