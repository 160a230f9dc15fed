<?php

namespace App\Exports;

class Export
{
    private array $headers = ['id'];

    public function __construct(bool $wide)
    {
        if ($wide) {
            $this->headers[] = 'address';
        }
        $this->headers[] = 'total';
    }

    public function total(): string
    {
        return $this->headers[2]; // expect: hardcoded-offset
    }

    public function columns(bool $phone, array $given): void
    {
        $columns = ['a', 'b'];
        array_splice($columns, 1, 0, 's'); // ok: hardcoded-offset (before any conditional change)
        if ($phone) {
            $columns[] = 'c';
        }
        array_splice($columns, 3, 0, 'd'); // expect: hardcoded-offset
        $columns[4] = 'e'; // expect: hardcoded-offset
        $second = $columns[1]; // ok: hardcoded-offset (stands before the conditional one)
        $first = $columns[0]; // ok: hardcoded-offset (the first)
        $rest = array_slice($columns, 5); // expect: hardcoded-offset
        $this->print($columns);
        array_splice($given, 2, 0, ['x']); // ok: hardcoded-offset (no condition)
        if ($phone) {
            array_splice($given, 2, 0, ['x']); // expect: hardcoded-offset
        }
    }

    private function print(array $columns): void
    {
        echo $columns[4]; // expect: hardcoded-offset
    }

    public function cell(bool $wide): string
    {
        $cells = $wide ? ['a', 'b', 'c'] : ['a'];

        return $cells[2]; // expect: hardcoded-offset
    }

    public function pushed(bool $wide): string
    {
        $columns = ['id'];
        if ($wide) {
            array_push($columns, 'address');
        }
        $columns[] = 'total';

        return $columns[1]; // expect: hardcoded-offset
    }

    public function unshifted(bool $wide): string
    {
        $columns = ['id', 'total'];
        if ($wide) {
            array_unshift($columns, 'number');
        }

        return $columns[1]; // expect: hardcoded-offset
    }

    public function removed(bool $wide): array
    {
        $columns = ['id', 'total', 'vat'];
        if ($wide) {
            array_unshift($columns, 'number');
        }
        unset($columns[2]); // expect: hardcoded-offset

        return $columns;
    }

    public function chosen(array $names): string
    {
        $kept = array_values(array_filter($names, fn ($name) => strlen($name) > 2));

        return $kept[2]; // expect: hardcoded-offset
    }

    public function merged(bool $wide): string
    {
        $columns = array_merge(['id'], $wide ? ['address'] : [], ['total']);

        return $columns[1]; // expect: hardcoded-offset
    }

    public function spread(bool $wide): string
    {
        $columns = ['id', ...($wide ? ['address'] : []), 'total'];

        return $columns[2]; // expect: hardcoded-offset
    }

    public function checked(bool $wide): ?string
    {
        $made = $this->make($wide);
        if (count($made) > 1) {
            return $made[1]; // ok: hardcoded-offset (the length is checked)
        }

        return null;
    }

    public function present(bool $wide): string
    {
        $made = $this->make($wide);

        return $made[1] ?? ''; // ok: hardcoded-offset (a missing one is provided for)
    }

    public function unchecked(bool $wide): string
    {
        $made = $this->make($wide);

        return $made[1]; // expect: hardcoded-offset
    }

    private function make(bool $wide): array
    {
        $made = ['a'];
        if ($wide) {
            $made[] = 'b';
        }

        return $made;
    }

    public function parts(string $line): string
    {
        $parts = array_values(array_filter(explode(',', $line)));

        return $parts[2]; // ok: hardcoded-offset (a text taken apart)
    }

    public function group(string $line): string
    {
        preg_match('/(\d+)-(\d+)/', $line, $matches);

        return $matches[2]; // ok: hardcoded-offset (groups of an expression)
    }

    public function row($handle): string
    {
        $row = fgetcsv($handle);

        return $row[2]; // ok: hardcoded-offset (a file's columns)
    }

    public function keyed(array $options, bool $wide): string
    {
        $names = [1 => 'one', 2 => 'two'];
        if ($wide) {
            $names[3] = 'three'; // ok: hardcoded-offset (a table)
        }

        return $names[2]; // ok: hardcoded-offset (a table)
    }

    public function sameCondition(bool $wide): void
    {
        $columns = ['id'];
        if ($wide) {
            $columns[] = 'address';
        }
        if ($wide) {
            $columns[1] = 'street'; // ok: hardcoded-offset (the same condition)
        }
    }
}
