<?php

namespace App\Http\Controllers;

use App\Models\Order;
use Symfony\Component\HttpFoundation\StreamedResponse;

class OrderExportController extends Controller
{
    public function __invoke(): StreamedResponse
    {
        $columns = $this->columns();

        return response()->streamDownload(function () use ($columns) {
            $out = fopen('php://output', 'wb');
            fputcsv($out, array_keys($columns));
            Order::with('customer')->orderBy('id')->chunk(500, function ($orders) use ($out, $columns) {
                foreach ($orders as $order) {
                    fputcsv($out, array_map(fn (callable $value) => $value($order), array_values($columns)));
                }
            });
            fclose($out);
        }, 'orders.csv', ['Content-Type' => 'text/csv']);
    }

    /** @return array<string, callable(Order): mixed> the columns in their order */
    private function columns(): array
    {
        return [
            'Number' => fn (Order $order) => $order->number,
            'Customer' => fn (Order $order) => $order->customer->name,
            'Total' => fn (Order $order) => number_format($order->total / 100, 2, '.', ''),
        ];
    }
}
