<?php

function export(array $orders, $file)
{
    fputcsv($file, ['Id', 'Customer', 'Total']);
    foreach ($orders as $order) {
        fputcsv($file, [$order->id, $order->customer->name, $order->total]); // ok: header-row-mismatch (the same)
    }
}

function exportSwapped(array $orders, $file)
{
    fputcsv($file, ['Id', 'Email', 'Name']);
    foreach ($orders as $order) {
        fputcsv($file, [$order->id, $order->name, $order->email]); // expect: header-row-mismatch
    }
}

function exportShort(array $orders, $file)
{
    $headers = ['Id', 'Customer', 'Total'];
    fputcsv($file, $headers);
    foreach ($orders as $order) {
        fputcsv($file, [$order['id'], $order['customer']]); // expect: header-row-mismatch
    }
}

function exportOptional(array $orders, $file, bool $withPhone)
{
    $headers = ['Id', 'Name'];
    if ($withPhone) {
        $headers[] = 'Phone';
    }
    fputcsv($file, $headers);
    foreach ($orders as $order) {
        fputcsv($file, [$order->id, $order->name]); // expect: header-row-mismatch
    }
}

function exportLate(array $orders, $file)
{
    foreach ($orders as $order) {
        fputcsv($file, [$order->id, $order->total]); // expect: header-row-mismatch
    }
    fputcsv($file, ['Id', 'Total']);
}

function league(iterable $orders, Writer $csv)
{
    $csv->insertOne(['Id', 'Status', 'Total']);
    foreach ($orders as $order) {
        $csv->insertOne([$order->id, $order->total, $order->status]); // expect: header-row-mismatch
    }
}

function sheet(array $orders, Worksheet $sheet)
{
    $sheet->setCellValue('A1', 'Id');
    $sheet->setCellValue('B1', 'Status');
    $sheet->setCellValue('C1', 'Total');
    $row = 2;
    foreach ($orders as $order) {
        $sheet->setCellValue('A' . $row, $order->id);
        $sheet->setCellValue('B' . $row, $order->total); // expect: header-row-mismatch
        $sheet->setCellValue('C' . $row, $order->status);
        $row++;
    }
}
