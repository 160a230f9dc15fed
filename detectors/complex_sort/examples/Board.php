<?php
class Board
{
    public function sort(array $players): array
    {
        // expect: complex-sort
        uasort($players, function ($a, $b) {
            if ($a['team'] === $b['team']) {
                if ($a['score'] === $b['score']) {
                    return strcmp($a['name'], $b['name']);
                }
                return $b['score'] - $a['score'];
            }
            return strcmp($a['team'], $b['team']);
        });
        return $players;
    }

    public function nested(array $players): array
    {
        // expect: complex-sort
        usort($players, fn ($a, $b) => $a['team'] < $b['team'] ? -1 : ($a['team'] > $b['team'] ? 1 : ($a['name'] < $b['name'] ? -1 : 1)));
        return $players;
    }

    public function laravel($players)
    {
        // expect: complex-sort
        return $players->sortBy('score')->reverse();
    }

    public function keys(array $players): array
    {
        // ok: complex-sort (several keys at once)
        usort($players, fn ($a, $b) => [$a['team'], $b['score']] <=> [$b['team'], $a['score']]);
        return $players;
    }

    public function arrays(array $a, array $b): array
    {
        // ok: complex-sort (two arrays)
        sort($a);
        sort($b);
        return array_merge($a, $b);
    }
}
