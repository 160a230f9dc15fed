<?php

class ExportController
{
    private const HEADERS = ['Number', 'Customer', 'Total'];

    public function stream()
    {
        return response()->streamDownload(function () {
            $out = fopen('php://output', 'w');
            fputcsv($out, self::HEADERS);
            Order::chunk(100, function ($orders) use ($out) {
                foreach ($orders as $order) {
                    fputcsv($out, [$order->number, $order->total, $order->customer->name]); // expect: header-row-mismatch
                }
            });
            fclose($out);
        }, 'orders.csv');
    }

    public function streamOk()
    {
        return response()->streamDownload(function () {
            $out = fopen('php://output', 'w');
            fputcsv($out, self::HEADERS);
            foreach (Order::cursor() as $order) {
                fputcsv($out, [$order->number, $order->customer->name, $order->total]); // ok: header-row-mismatch
            }
        }, 'orders.csv');
    }

    public function text(array $orders): string
    {
        $csv = "number,customer,total\n";
        foreach ($orders as $order) {
            $csv .= "{$order->number},{$order->total},{$order->customer}\n"; // expect: header-row-mismatch
        }
        return $csv;
    }

    public function dotted(array $orders): string
    {
        $csv = 'number;customer;total' . "\n";
        foreach ($orders as $order) {
            $csv .= $order['number'] . ';' . $order['total'] . ';' . $order['customer'] . "\n"; // expect: header-row-mismatch
        }
        return $csv;
    }

    public function imploded(array $orders): string
    {
        $lines = [implode(',', ['number', 'customer', 'total'])];
        foreach ($orders as $order) {
            $lines[] = implode(',', [$order['number'], $order['total'], $order['customer']]); // expect: header-row-mismatch
        }
        return implode("\n", $lines);
    }

    public function rows(array $orders, bool $withTax): array
    {
        $header = ['Number', 'Total'];
        if ($withTax) {
            $header[] = 'Tax';
        }
        $rows = [$header];
        foreach ($orders as $order) {
            $row = [$order->number, $order->total]; // ok: header-row-mismatch
            if ($withTax) {
                $row[] = $order->tax;
            }
            $rows[] = $row;
        }
        return $rows;
    }

    public function rowsWrong(array $orders, bool $withTax): array
    {
        $header = ['Number', 'Total'];
        if ($withTax) {
            array_push($header, 'Tax');
        }
        $rows = [$header];
        foreach ($orders as $order) {
            $rows[] = [$order->number, $order->total]; // expect: header-row-mismatch
        }
        return $rows;
    }

    public function spout($writer, iterable $orders)
    {
        $writer->addRow(WriterEntityFactory::createRowFromArray(['Number', 'Customer', 'Total']));
        foreach ($orders as $order) {
            $writer->addRow(WriterEntityFactory::createRowFromArray([$order->number, $order->total, $order->customer])); // expect: header-row-mismatch
        }
    }
}

class OrdersExport implements FromCollection, WithHeadings, WithMapping
{
    public function headings(): array
    {
        return ['Number', 'Customer', 'Total'];
    }

    public function map($order): array
    {
        return [$order->number, $order->total, $order->customer->name]; // expect: header-row-mismatch
    }
}

class ListCommand extends Command
{
    public function handle()
    {
        $this->table(['Number', 'Customer', 'Total'], Order::all()->map(fn ($o) => [$o->number, $o->total, $o->customer])); // expect: header-row-mismatch
    }
}
