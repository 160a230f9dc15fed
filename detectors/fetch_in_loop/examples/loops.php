<?php

namespace App\Services;

use App\Models\Customer;
use App\Models\Order;
use App\Repositories\OrderRepository;
use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Http;

class ReportService
{
    public function __construct(
        private readonly OrderRepository $orderRepository,
        private readonly EntityManagerInterface $em,
        private readonly \PDO $pdo,
        private readonly ProductClient $productClient,
    ) {
    }

    public function build(array $orders): array
    {
        $rows = [];
        foreach ($orders as $order) {
            $customer = Customer::find($order->customer_id); // expect: fetch-in-loop
            $rows[] = ['id' => $order->id, 'name' => $customer->name];
        }

        return $rows;
    }

    public function mapped(Collection $orders): Collection
    {
        return $orders->map(function ($order) {
            return [
                'id' => $order->id,
                'lines' => DB::table('lines')->where('order_id', $order->id)->get(), // expect: fetch-in-loop
            ];
        });
    }

    public function arrow(array $ids): array
    {
        return array_map(fn ($id) => $this->orderRepository->find($id), $ids); // expect: fetch-in-loop
    }

    public function doctrine(array $ids): array
    {
        $found = [];
        foreach ($ids as $id) {
            $found[] = $this->em->getRepository(Order::class)->findOneBy(['id' => $id]); // expect: fetch-in-loop
        }

        return $found;
    }

    public function finds(array $ids): void
    {
        foreach ($ids as $id) {
            $order = $this->em->find(Order::class, $id); // expect: fetch-in-loop
            echo $order->getTotal();
        }
    }

    public function prepared(array $ids): array
    {
        $stmt = $this->pdo->prepare('SELECT name FROM users WHERE id = :id');
        $names = [];
        foreach ($ids as $id) {
            $stmt->execute(['id' => $id]); // expect: fetch-in-loop
            $names[] = $stmt->fetchColumn();
        }

        return $names;
    }

    public function bound(array $ids): array
    {
        $names = [];
        foreach ($ids as $id) {
            $stmt = $this->pdo->prepare('SELECT name FROM users WHERE id = ?');
            $stmt->bindValue(1, $id);
            $stmt->execute(); // expect: fetch-in-loop
            $names[] = $stmt->fetch();
        }

        return $names;
    }

    public function queried(\mysqli $mysqli, array $ids): void
    {
        foreach ($ids as $id) {
            $result = $mysqli->query("SELECT * FROM orders WHERE id = $id"); // expect: fetch-in-loop
            print_r($result->fetch_assoc());
        }
    }

    public function total(Cart $cart): float
    {
        $total = 0;
        foreach ($cart->items as $item) {
            $total += $this->priceOf($item->product_id) * $item->quantity;
        }

        return $total;
    }

    private function priceOf(int $productId): float
    {
        return $this->productClient->getProduct($productId)->price; // expect: fetch-in-loop
    }

    public function http(array $ids): array
    {
        $profiles = [];
        foreach ($ids as $id) {
            $profiles[] = Http::get("https://api.example.com/profiles/{$id}")->json(); // expect: fetch-in-loop
        }

        return $profiles;
    }

    public function eager(): array
    {
        $orders = Order::with('customer')->where('open', true)->get();

        return $orders->map(fn (Order $order) => $order->customer->name)->all(); // ok: fetch-in-loop (loaded beforehand)
    }

    public function cached(array $codes): array
    {
        return array_map(
            fn ($code) => Cache::remember("rate.$code", 60, fn () => Rate::where('code', $code)->firstOrFail()), // ok: fetch-in-loop (cached)
            $codes,
        );
    }

    public function bulk(array $orders): array
    {
        $customers = Customer::whereIn('id', array_column($orders, 'customer_id'))->get()->keyBy('id'); // ok: fetch-in-loop (one read)
        foreach ($orders as $order) {
            $order['customer'] = $customers->get($order['customer_id']); // ok: fetch-in-loop (in memory)
        }

        return $orders;
    }

    public function batches(array $ids): void
    {
        foreach (array_chunk($ids, 500) as $chunk) {
            $this->export(Order::whereIn('id', $chunk)->get()); // ok: fetch-in-loop (batches)
        }
        Order::query()->chunkById(200, function ($orders) {
            $users = User::whereIn('id', $orders->pluck('user_id'))->get(); // ok: fetch-in-loop (batches)
        });
    }

    public function wait(int $id): Job
    {
        do {
            $job = Job::findOrFail($id); // ok: fetch-in-loop (polling)
            sleep(1);
        } while (! $job->done);

        return $job;
    }

    public function posts(array $ids): array
    {
        $titles = [];
        foreach ($ids as $id) {
            $post = get_post($id); // expect: fetch-in-loop
            $titles[] = $post->post_title;
        }

        return $titles;
    }
}
