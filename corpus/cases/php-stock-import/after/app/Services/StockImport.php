<?php

namespace App\Services;

use App\Models\Product;
use Illuminate\Support\LazyCollection;

class StockImport
{
    private const BATCH = 500;

    public function import(string $path): int
    {
        $updated = 0;
        foreach ($this->lines($path)->chunk(self::BATCH) as $batch) {
            $quantities = $batch->mapWithKeys(fn (array $row) => [$row[0] => (int) $row[1]]);
            $products = Product::whereIn('sku', $quantities->keys())->get();
            foreach ($products as $product) {
                $product->update(['stock' => $quantities[$product->sku]]);
                $updated++;
            }
        }

        return $updated;
    }

    private function lines(string $path): LazyCollection
    {
        return LazyCollection::make(function () use ($path) {
            $file = fopen($path, 'r');
            try {
                while (($row = fgetcsv($file)) !== false) {
                    yield $row;
                }
            } finally {
                fclose($file);
            }
        });
    }
}
