<?php

class OrderReport
{
    public function views(array $orders): array
    {
        $views = [];
        foreach ($orders as $order) {
            $customer = Customer::find($order->customer_id); // expect: fetch-in-loop
            $views[] = [$order, $customer];
        }
        return $views;
    }

    public function totals(array $orders): void
    {
        foreach ($orders as $order) {
            echo Item::where('order_id', $order->id)->count(); // expect: fetch-in-loop
            echo DB::table('prices')->where('order_id', $order->id)->first(); // expect: fetch-in-loop
        }
    }

    public function names(array $ids): array
    {
        return array_map(fn ($id) => $this->userRepository->find($id), $ids); // expect: fetch-in-loop
    }

    public function profiles(array $ids): void
    {
        foreach ($ids as $id) {
            echo Http::get("https://example.org/profiles/{$id}"); // expect: fetch-in-loop
        }
    }

    public function print(array $orders): void
    {
        foreach ($orders as $order) {
            $this->line($order->id);
        }
    }

    private function line(int $orderId): void
    {
        echo $this->entityManager->find(Order::class, $orderId); // expect: fetch-in-loop
    }

    public function bulk(array $orders): void
    {
        $customers = Customer::whereIn('id', array_column($orders, 'customer_id'))->get()->keyBy('id'); // ok: fetch-in-loop (one read)
        foreach ($orders as $order) {
            echo $customers[$order->customer_id]; // ok: fetch-in-loop (in memory)
        }
    }

    public function eager(): void
    {
        // ok: fetch-in-loop (loaded with its items)
        foreach (Order::with('items')->where('open', true)->get() as $order) {
            echo count($order->items); // ok: fetch-in-loop (loaded beforehand)
        }
    }

    public function remembered(array $orders): void
    {
        $known = [];
        foreach ($orders as $order) {
            if (!isset($known[$order->customer_id])) {
                $known[$order->customer_id] = Customer::find($order->customer_id); // ok: fetch-in-loop (kept for the next one)
            }
        }
    }

    public function cached(array $ids): void
    {
        foreach ($ids as $id) {
            echo Cache::remember("user.$id", 60, fn () => User::find($id)); // ok: fetch-in-loop (cached)
        }
    }

    public function batches(array $ids): void
    {
        foreach (array_chunk($ids, 500) as $batch) {
            Customer::whereIn('id', $batch)->get(); // ok: fetch-in-loop (batches of ids)
        }
    }

    public function retried(int $id): ?Order
    {
        for ($attempt = 0; $attempt < 3; $attempt++) {
            $order = Order::find($id); // ok: fetch-in-loop (retries)
            if ($order) {
                return $order;
            }
        }
        return null;
    }

    public function downloads(array $urls): void
    {
        foreach ($urls as $url) {
            echo Http::get($url); // ok: fetch-in-loop (no bulk form)
        }
    }
}

class Parcel extends Model
{
    public function carrier()
    {
        return $this->belongsTo(Carrier::class);
    }
}

function carriers(): void
{
    foreach (Parcel::where('open', true)->get() as $parcel) {
        echo $parcel->carrier->name; // expect: fetch-in-loop
    }
    foreach (Parcel::with('carrier')->where('open', true)->get() as $parcel) {
        echo $parcel->carrier->name; // ok: fetch-in-loop (loaded beforehand)
    }
}
