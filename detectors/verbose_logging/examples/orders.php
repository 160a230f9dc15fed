<?php

namespace App\Services;

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Log;

class OrderService
{
    public function load(int $id): Order
    {
        // expect: verbose-logging
        Log::info("Entering load with $id");
        $order = $this->store->find($id);
        Log::info('Exiting load');

        return $order;
    }

    public function import(array $orders): void
    {
        foreach ($orders as $order) {
            $this->store->add($order);
            // expect: verbose-logging
            $this->logger->info('Imported order', ['id' => $order->id]);
        }
    }

    public function importEach($orders): void
    {
        $orders->each(function ($order) {
            $this->store->add($order);
            // expect: verbose-logging
            logger()->info("Imported {$order->id}");
        });
    }

    public function create(Request $request): Order
    {
        // expect: verbose-logging
        Log::info('Creating order', $request->all());

        return $this->store->create($request->validated());
    }

    public function login(string $name, string $password): bool
    {
        // expect: verbose-logging
        Log::warning("Login of $name with $password");

        return $this->store->check($name, $password);
    }

    public function ship(Order $order): void
    {
        // expect: verbose-logging
        var_dump($order);
        $this->store->ship($order);
    }

    public function edit(Order $order): void
    {
        // expect: verbose-logging
        dd($order);
    }

    public function debugged(Order $order): void
    {
        // expect: verbose-logging
        Log::info('======== DEBUG ORDER ========');
        $this->store->touch($order);
    }

    public function chatty(Order $order): void
    {
        // expect: verbose-logging
        Log::info("Pricing {$order->id}");
        $price = $this->store->price($order);
        Log::info("Price is $price");
        $this->store->save($order, $price);
        Log::info("Saved {$order->id}");
    }

    public function once(Order $order): void
    {
        $this->store->cancel($order);
        // ok: verbose-logging (one line that tells what happened)
        Log::info('Cancelled order', ['id' => $order->id]);
    }

    public function failing(Order $order): void
    {
        try {
            $this->store->cancel($order);
        } catch (StoreException $error) {
            // ok: verbose-logging (one line per error)
            Log::error('Could not cancel order', ['id' => $order->id, 'error' => $error->getMessage()]);

            throw $error;
        }
    }

    public function quiet(array $orders): void
    {
        foreach ($orders as $order) {
            // ok: verbose-logging (debug level)
            Log::debug("Looking at {$order->id}");
        }
    }

    public function guarded(array $orders): void
    {
        foreach ($orders as $order) {
            if ($this->verbose) {
                // ok: verbose-logging (asked for)
                Log::info("Looking at {$order->id}");
            }
        }
    }

    public function described(Order $order): string
    {
        // ok: verbose-logging (the text is given back)
        return print_r($order->lines, true);
    }

    public function page(Order $order): void
    {
        // ok: verbose-logging (the answer itself)
        echo "<b>{$order->name}</b>";
    }

    public function told(?string $token): void
    {
        $hasToken = $token !== null;
        // ok: verbose-logging (whether it is set)
        Log::info('Token', ['set' => $hasToken]);
    }
}
