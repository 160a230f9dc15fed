<?php

namespace App\Services;

use App\Models\Order;
use GuzzleHttp\Client;
use GuzzleHttp\Exception\GuzzleException;
use Illuminate\Support\Facades\Log;

class OrderService
{
    public function __construct(private Client $http, private OrderRepository $orders)
    {
    }

    public function list(int $customerId): array
    {
        try {
            return $this->orders->findByCustomer($customerId);
        } catch (\Exception $e) { // expect: error-masking
            return [];
        }
    }

    public function rate(string $currency): float
    {
        try {
            $response = $this->http->get('/rates/' . $currency);
            return (float) json_decode((string) $response->getBody(), true)['rate'];
        } catch (\Throwable $e) { // expect: error-masking
            Log::error('rates failed: ' . $e->getMessage());
            return 1.0;
        }
    }

    public function save(Order $order): void
    {
        try {
            $this->orders->save($order);
            $this->http->post('/orders', ['json' => $order->toArray()]);
        } catch (\Exception $e) { // expect: error-masking
            // nothing to do
        }
    }

    public function load(int $id): Order
    {
        try {
            return $this->orders->get($id);
        } catch (\PDOException $e) {
            throw new OrderException("order $id", 0, $e);
        }
    }

    public function template(string $path): string
    {
        return @file_get_contents($path); // expect: error-masking
    }

    public function config(string $path): array
    {
        $text = @file_get_contents($path) ?: '{}'; // expect: error-masking
        return json_decode($text, true);
    }

    public function config2(string $path): array
    {
        $text = @file_get_contents($path);
        if ($text === false) {
            throw new \RuntimeException("cannot read $path");
        }
        return json_decode($text, true);
    }

    public function pushAll(array $orders): void
    {
        foreach ($orders as $order) {
            try {
                $this->http->post('/push', ['json' => $order]);
            } catch (GuzzleException $e) { // expect: error-masking
                continue;
            }
        }
    }

    public function import(array $rows): array
    {
        $rejected = [];
        foreach ($rows as $row) {
            try {
                $this->orders->insert($row);
            } catch (\Exception $e) {
                $rejected[] = ['row' => $row, 'reason' => $e->getMessage()];
            }
        }
        return $rejected;
    }

    public function remove(string $path): void
    {
        @unlink($path);
    }

    public function store(Request $request)
    {
        try {
            $order = $this->orders->create($request->validated());
        } catch (\Exception $e) {
            return response()->json(['error' => 'could not create'], 500);
        }
        return response()->json($order, 201);
    }

    public function key(): string
    {
        return getenv('APP_SECRET') ?: 'secret'; // expect: error-masking
    }

    public function key2(): string
    {
        return $_ENV['JWT_SECRET'] ?? 'change-me'; // expect: error-masking
    }

    public function size(): int
    {
        return (int) (getenv('PAGE_SIZE') ?: 50);
    }
}
