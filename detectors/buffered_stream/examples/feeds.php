<?php

namespace App\Http\Controllers;

use App\Models\Order;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Storage;

class FeedController extends Controller
{
    private array $cache;

    public function csv()
    {
        // expect: buffered-stream
        $csv = "id,total\n";
        foreach (Order::cursor() as $order) {
            $csv .= "{$order->id},{$order->total}\n";
        }
        return response($csv, 200, ['Content-Type' => 'text/csv']);
    }

    public function lines()
    {
        // expect: buffered-stream
        $lines = [];
        foreach (Order::lazy() as $order) {
            $lines[] = $order->id . ',' . $order->total;
        }
        return response(implode("\n", $lines));
    }

    public function file(string $name)
    {
        // expect: buffered-stream
        $data = file_get_contents("/var/files/$name");
        return response($data);
    }

    public function export($handle)
    {
        // expect: buffered-stream
        $orders = Order::all();
        foreach ($orders as $order) {
            fputcsv($handle, [$order->id, $order->total]);
        }
    }

    public function exportWhere($handle)
    {
        // expect: buffered-stream
        $orders = Order::where('status', 'open')->get();
        foreach ($orders as $order) {
            fputcsv($handle, [$order->id, $order->total]);
        }
    }

    public function pdo(\PDO $pdo, $handle)
    {
        $statement = $pdo->query('SELECT id, total FROM orders');
        // expect: buffered-stream
        $rows = $statement->fetchAll(\PDO::FETCH_ASSOC);
        foreach ($rows as $row) {
            fputcsv($handle, $row);
        }
    }

    public function errors(string $path): int
    {
        $errors = 0;
        // expect: buffered-stream
        foreach (file($path) as $line) {
            if (str_contains($line, 'ERROR')) {
                $errors++;
            }
        }
        return $errors;
    }

    public function split(string $path): void
    {
        // expect: buffered-stream
        $text = file_get_contents($path);
        foreach (explode("\n", $text) as $line) {
            $this->handle($line);
        }
    }

    public function download(string $url, string $target): void
    {
        // expect: buffered-stream
        $body = Http::get($url)->body();
        file_put_contents($target, $body);
    }

    public function copy(string $from, string $to): void
    {
        // expect: buffered-stream
        file_put_contents($to, file_get_contents($from));
    }

    public function guzzle(string $url): void
    {
        $response = $this->client->get($url);
        // expect: buffered-stream
        Storage::put('feeds/latest.xml', $response->getBody()->getContents());
    }

    public function doctrine($handle): void
    {
        // expect: buffered-stream
        $orders = $this->orderRepository->findAll();
        foreach ($orders as $order) {
            fputcsv($handle, [$order->getId()]);
        }
    }

    public function helper($handle): void
    {
        foreach ($this->loadAll() as $row) {
            fputcsv($handle, $row);
        }
    }

    private function loadAll(): array
    {
        // expect: buffered-stream
        return $this->pdo->query('SELECT * FROM orders')->fetchAll();
    }

    // Not findings

    public function twice(\PDOStatement $statement): void
    {
        // ok: buffered-stream (used twice)
        $rows = $statement->fetchAll();
        $this->check($rows);
        foreach ($rows as $row) {
            $this->handle($row);
        }
    }

    public function sized(\PDOStatement $statement): void
    {
        // ok: buffered-stream (sized)
        $rows = $statement->fetchAll();
        $this->log(count($rows));
        foreach ($rows as $row) {
            $this->handle($row);
        }
    }

    public function sorted(\PDOStatement $statement): void
    {
        // ok: buffered-stream (sorted)
        $rows = $statement->fetchAll();
        usort($rows, fn ($a, $b) => $a['total'] <=> $b['total']);
        foreach ($rows as $row) {
            $this->handle($row);
        }
    }

    public function indexed(\PDOStatement $statement)
    {
        // ok: buffered-stream (indexed)
        $rows = $statement->fetchAll();
        return $rows[0];
    }

    public function kept(\PDOStatement $statement): void
    {
        // ok: buffered-stream (cached)
        $this->cache = $statement->fetchAll();
    }

    public function lookup()
    {
        // ok: buffered-stream (a table to look things up in)
        return Order::all()->keyBy('id');
    }

    public function page(int $page): void
    {
        // ok: buffered-stream (a page)
        foreach (Order::query()->forPage($page, 50)->get() as $order) {
            $this->handle($order);
        }
    }

    public function config(): array
    {
        // ok: buffered-stream (a configuration file)
        return json_decode(file_get_contents('config/app.json'), true);
    }

    public function signed(Request $request, string $path): string
    {
        // ok: buffered-stream (a signature over the body)
        $body = file_get_contents($path);
        return hash_hmac('sha256', $body, $this->key);
    }

    public function atomic(string $from, string $to): void
    {
        // ok: buffered-stream (an atomic write)
        $data = file_get_contents($from);
        file_put_contents("$to.tmp", $data);
        rename("$to.tmp", $to);
    }

    public function streamed($handle): void
    {
        foreach (Order::cursor() as $order) {
            // ok: buffered-stream (streams)
            fputcsv($handle, [$order->id]);
        }
    }

    public function returned()
    {
        // ok: buffered-stream (returned to callers outside of the change)
        return Order::all();
    }
}
