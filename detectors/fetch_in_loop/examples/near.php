<?php

namespace App\Near;

class Near
{
    private array $names = [];

    public function names(array $ids): array
    {
        return array_map(fn (int $id) => $this->name($id), $ids);
    }

    private function name(int $id): string
    {
        return $this->names[$id] ??= User::findOrFail($id)->name; // ok: fetch-in-loop (kept)
    }

    public function statics(array $ids): array
    {
        return array_map([$this, 'rate'], $ids);
    }

    public function rate(string $code): float
    {
        static $rates = [];
        if (! isset($rates[$code])) {
            $rates[$code] = Rate::where('code', $code)->value('rate'); // ok: fetch-in-loop (kept)
        }

        return $rates[$code];
    }

    public function remembered(array $codes): array
    {
        $rates = [];
        foreach ($codes as $code) {
            $rates[$code] = Cache::rememberForever("rate.$code", fn () => Rate::where('code', $code)->first()); // ok: fetch-in-loop (cached)
        }

        return $rates;
    }

    public function retried(string $url): string
    {
        for ($attempt = 0; $attempt < 3; $attempt++) {
            $response = Http::get($url); // ok: fetch-in-loop (retries)
            if ($response->ok()) {
                return $response->body();
            }
            sleep(1);
        }
        throw new \RuntimeException('no answer');
    }

    public function pages(): iterable
    {
        $page = 1;
        do {
            $orders = Order::query()->forPage($page++, 100)->get(); // ok: fetch-in-loop (pages)
            yield from $orders;
        } while ($orders->isNotEmpty());
    }

    public function batches(array $ids): void
    {
        collect($ids)->chunk(100)->each(function ($part) {
            $this->export(Order::whereIn('id', $part)->get()); // ok: fetch-in-loop (batches)
        });
    }

    public function loaded(): array
    {
        $orders = Order::query()->with(['customer', 'lines'])->get();

        return $orders->map(fn ($order) => [$order->customer->name, $order->lines->count()])->all(); // ok: fetch-in-loop (loaded beforehand)
    }

    public function later(): array
    {
        $orders = Order::where('open', true)->get();
        $orders->load('customer');

        return $orders->map(fn ($order) => $order->customer->name)->all(); // ok: fetch-in-loop (loaded beforehand)
    }

    public function collections(array $ids, $users): array
    {
        return array_map(fn ($id) => $users->firstWhere('id', $id), $ids); // ok: fetch-in-loop (in memory)
    }

    public function settings(array $names): array
    {
        return array_map(fn ($name) => config("shop.$name"), $names); // ok: fetch-in-loop (in memory)
    }
}
