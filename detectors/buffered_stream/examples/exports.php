<?php

namespace App\Http\Controllers;

use App\Models\Customer;
use App\Models\Order;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Storage;

class ExportController extends Controller
{
    public function index(string $path, SearchIndex $index): void
    {
        foreach (file($path) as $line) { // expect: buffered-stream
            $index->add($line);
        }
    }

    public function indexText(string $path, SearchIndex $index): void
    {
        $text = file_get_contents($path); // expect: buffered-stream
        foreach (explode("\n", $text) as $line) {
            $index->add($line);
        }
    }

    public function copy(string $from, string $to): void
    {
        file_put_contents($to, file_get_contents($from)); // expect: buffered-stream
    }

    public function show(string $path): void
    {
        echo file_get_contents($path); // expect: buffered-stream
    }

    public function rows(\PDO $pdo, $out): void
    {
        $statement = $pdo->query('SELECT id, total FROM orders');
        $rows = $statement->fetchAll(\PDO::FETCH_ASSOC); // expect: buffered-stream
        foreach ($rows as $row) {
            fputcsv($out, $row);
        }
    }

    public function export($out): void
    {
        foreach (Order::all() as $order) { // expect: buffered-stream
            fputcsv($out, [$order->id, $order->total]);
        }
    }

    public function exportCustomers($out): void
    {
        $customers = Customer::query()->with('orders')->get(); // expect: buffered-stream
        $customers->each(function ($customer) use ($out) {
            fputcsv($out, [$customer->id, $customer->name]);
        });
    }

    public function report($out): void
    {
        $rows = DB::table('orders')->orderBy('id')->get(); // expect: buffered-stream
        foreach ($rows as $row) {
            fwrite($out, $row->line);
        }
    }

    public function csv()
    {
        $csv = "id,total\n"; // expect: buffered-stream
        foreach (Order::query()->cursor() as $order) {
            $csv .= "{$order->id},{$order->total}\n";
        }

        return response($csv)->header('Content-Type', 'text/csv');
    }

    public function lines()
    {
        $lines = []; // expect: buffered-stream
        foreach (Order::query()->cursor() as $order) {
            $lines[] = $order->line;
        }

        return response(implode("\n", $lines));
    }

    public function buffered()
    {
        ob_start();
        foreach (Order::query()->cursor() as $order) {
            echo $order->line;
        }
        $body = ob_get_clean(); // expect: buffered-stream

        return response($body);
    }

    public function download(string $url): void
    {
        $body = Http::get($url)->body(); // expect: buffered-stream
        Storage::put('orders.csv', $body);
    }

    private function load(): array
    {
        return DB::select('SELECT * FROM orders'); // expect: buffered-stream
    }

    public function writeAll($out): void
    {
        foreach ($this->load() as $row) {
            fwrite($out, $row->line);
        }
    }

    public function slurp($handle, $out): void
    {
        $text = ''; // expect: buffered-stream
        while (($line = fgets($handle)) !== false) {
            $text .= $line;
        }
        fwrite($out, $text);
    }
}
