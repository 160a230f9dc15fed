<?php

namespace App\Exports;

class ReportExporter
{
    public function __construct(private bool $includeTax, private bool $includeNotes)
    {
    }

    public function header(): array
    {
        $columns = ['id', 'date', 'total'];
        if ($this->includeTax) {
            // expect: hardcoded-offset
            array_splice($columns, 2, 0, ['tax']);
        }
        if ($this->includeNotes) {
            $columns[] = 'notes';
        }
        // expect: hardcoded-offset
        array_splice($columns, 4, 0, 'currency');
        return $columns;
    }

    public function row(Order $order): array
    {
        $row = [$order->id, $order->name];
        if ($this->includeTax) {
            $row[] = $order->tax;
        }
        $row[] = $order->total;
        // expect: hardcoded-offset
        $row[2] = number_format($row[2], 2);
        return $row;
    }

    public function removed(Order $order): array
    {
        $row = [$order->id, $order->name];
        if ($order->phone !== null) {
            array_push($row, $order->phone);
        }
        array_push($row, $order->email);
        // expect: hardcoded-offset
        unset($row[2]);
        return $row;
    }

    public function second(array $users): User
    {
        $active = array_values(array_filter($users, fn ($u) => $u->active));
        // expect: hardcoded-offset
        return $active[1];
    }

    public function collected(): User
    {
        $active = $this->users->filter(fn ($u) => $u->active)->values();
        // expect: hardcoded-offset
        return $active[1];
    }

    public function names(?string $first, ?string $middle, ?string $last): string
    {
        $names = array_values(array_filter([$first, $middle, $last]));
        // expect: hardcoded-offset
        return $names[2];
    }

    public function built(): string
    {
        $columns = $this->columns();
        // expect: hardcoded-offset
        return $columns[2];
    }

    private function columns(): array
    {
        $columns = ['id'];
        if ($this->includeTax) {
            $columns[] = 'tax';
        }
        $columns[] = 'total';
        return $columns;
    }

    public function merged(): string
    {
        $columns = array_merge(['id', 'name'], $this->includeTax ? ['tax'] : [], ['total']);
        // expect: hardcoded-offset
        return $columns[2];
    }

    public function spread(): string
    {
        $columns = ['id', ...($this->includeTax ? ['tax'] : []), 'total'];
        // expect: hardcoded-offset
        return $columns[1];
    }

    public function ends(Order $order): array
    {
        $row = [$order->id];
        if ($this->includeTax) {
            $row[] = $order->tax;
        }
        // ok: hardcoded-offset (the first, the last)
        return [$row[0], end($row), $row[count($row) - 1]];
    }

    public function checked(string $line): string
    {
        $parts = explode(',', $line);
        if (count($parts) < 3) {
            throw new \InvalidArgumentException($line);
        }
        // ok: hardcoded-offset (the length is checked)
        return $parts[2];
    }

    public function group(string $line): string
    {
        preg_match('/(\d+)-(\d+)/', $line, $matches);
        // ok: hardcoded-offset (groups)
        return $matches[2];
    }

    public function guarded(Order $order): array
    {
        $row = [$order->id];
        if ($this->includeTax) {
            $row[] = $order->tax;
        }
        $row[] = $order->total;
        if ($this->includeTax) {
            // ok: hardcoded-offset (the same condition)
            $row[1] = round($row[1], 2);
        }
        return $row;
    }

    public function fixed(): string
    {
        $months = ['jan', 'feb', 'mar'];
        // ok: hardcoded-offset (always the same)
        return $months[2];
    }
}
