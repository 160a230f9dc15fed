<?php

namespace App\Services;

use App\Models\Product;

class StockImport
{
    public function import(string $path): int
    {
        $updated = 0;
        foreach (file($path) as $line) {
            [$sku, $quantity] = str_getcsv($line);
            $product = Product::where('sku', $sku)->first();
            if ($product !== null) {
                $product->update(['stock' => (int) $quantity]);
                $updated++;
            }
        }

        return $updated;
    }
}
