<?php

namespace App\Services;

use App\Models\Order;
use Illuminate\Support\Facades\DB;

class WholeNeeded
{
    private array $cached = [];

    public function sized(string $path, SearchIndex $index): int
    {
        $lines = file($path); // ok: buffered-stream (sized)
        foreach ($lines as $line) {
            $index->add($line);
        }

        return count($lines);
    }

    public function last(string $path): string
    {
        $lines = file($path); // ok: buffered-stream (indexed)

        return $lines[count($lines) - 1];
    }

    public function known(string $path, string $name): bool
    {
        return in_array($name, file($path, FILE_IGNORE_NEW_LINES)); // ok: buffered-stream (looked up)
    }

    public function sorted(string $path, SearchIndex $index): void
    {
        $lines = file($path); // ok: buffered-stream (sorted)
        sort($lines);
        foreach ($lines as $line) {
            $index->add($line);
        }
    }

    public function cache(): void
    {
        $this->cached = DB::select('SELECT * FROM orders'); // ok: buffered-stream (cached)
    }

    public function all()
    {
        return Order::all(); // ok: buffered-stream (returned to callers that are not known)
    }

    public function page($out): void
    {
        foreach (Order::query()->limit(50)->get() as $order) { // ok: buffered-stream (a page of fixed size)
            fwrite($out, $order->line);
        }
    }

    public function packages(string $folder): array
    {
        return json_decode(file_get_contents($folder . '/composer.json'), true); // ok: buffered-stream (a configuration file)
    }

    public function signed(string $path, $out): string
    {
        $body = file_get_contents($path); // ok: buffered-stream (a signature over the body)
        fwrite($out, $body);

        return hash('sha256', $body);
    }

    public function atomically(string $from, string $temporary, string $target): void
    {
        file_put_contents($temporary, file_get_contents($from)); // ok: buffered-stream (an atomic write)
        rename($temporary, $target);
    }

    public function overItself(string $path): void
    {
        $text = file_get_contents($path); // ok: buffered-stream (the file is written over)
        file_put_contents($path, $text);
    }

    public function describe(array $names): string
    {
        $text = ''; // ok: buffered-stream (returned to callers that are not known)
        foreach ($names as $name) {
            $text .= $name;
        }

        return $text;
    }

    public function cells(array $table, $out): void
    {
        foreach ($table as $row) {
            $line = ''; // ok: buffered-stream (one row, not the data set)
            foreach ($row as $cell) {
                $line .= $cell;
            }
            fwrite($out, $line);
        }
    }

    public function byNumber(): array
    {
        $found = [];
        $orders = DB::select('SELECT * FROM orders'); // ok: buffered-stream (looked up)
        foreach ($orders as $order) {
            $found[$order->id] = $order;
        }

        return $found;
    }

    public function rows($out): void
    {
        foreach (Order::query()->cursor() as $order) { // ok: buffered-stream (row by row)
            fwrite($out, $order->line);
        }
        foreach (Order::query()->lazy() as $order) { // ok: buffered-stream (row by row)
            fwrite($out, $order->line);
        }
    }

    public function render(string $template, array $data): string
    {
        extract($data);
        ob_start();
        include $template;

        return ob_get_clean(); // ok: buffered-stream (returned to callers that are not known)
    }
}
