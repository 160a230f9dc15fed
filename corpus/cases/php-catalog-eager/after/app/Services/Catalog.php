<?php

namespace App\Services;

use App\Models\Product;

class Catalog
{
    public function rows(string $currency): array
    {
        $products = Product::with(['brand', 'prices' => fn ($prices) => $prices->where('currency', $currency)])
            ->where('listed', true)
            ->orderBy('sku')
            ->limit(500)
            ->get();

        $rows = [];
        foreach ($products as $product) {
            $price = $product->prices->first();
            $rows[] = ['sku' => $product->sku, 'brand' => $product->brand->name, 'price' => $price?->amount];
        }

        return $rows;
    }
}
