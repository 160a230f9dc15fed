<?php
class Invoice
{
    private array $headers = [];

    public function __construct(bool $tax)
    {
        $this->headers[] = 'id';
        if ($tax) {
            $this->headers[] = 'tax';
        }
        $this->headers[] = 'total';
    }

    public function total(): string
    {
        // expect: hardcoded-offset
        return $this->headers[2];
    }

    public function first(): string
    {
        // ok: hardcoded-offset (the first)
        return $this->headers[0];
    }

    public function chosen(bool $flag): string
    {
        $names = $flag ? ['a', 'b'] : ['a'];
        // expect: hardcoded-offset
        return $names[1];
    }

    public function sorted(array $names, bool $flag): array
    {
        if ($flag) {
            sort($names);
        }
        // expect: hardcoded-offset
        $names[2] = 'x';
        return $names;
    }

    public function switched(string $kind): string
    {
        $names = ['a'];
        switch ($kind) {
            case 'x':
                $names[] = 'b';
                break;
        }
        $names[] = 'c';
        // expect: hardcoded-offset
        return $names[1];
    }

    public function early(bool $flag): string
    {
        $names = ['a'];
        if ($flag) {
            return $names[0];
        }
        $names[] = 'b';
        // ok: hardcoded-offset (the condition leaves the method)
        return $names[1];
    }

    public function keyed(bool $flag): string
    {
        $names = [3 => 'a'];
        if ($flag) {
            $names[4] = 'b';
        }
        // ok: hardcoded-offset (a key)
        return $names[3];
    }

    public function row(array $row): string
    {
        // ok: hardcoded-offset (nothing known of the row)
        return $row[3];
    }

    public function collected($orders)
    {
        // expect: hardcoded-offset
        return $orders->filter(fn ($o) => $o->open)->values()[1];
    }
}
