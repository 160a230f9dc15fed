<?php

namespace App\Services;

use App\Models\Product;

class Catalog
{
    public function rows(string $currency): array
    {
        $rows = [];
        foreach (Product::where('listed', true)->get() as $product) {
            $price = $product->prices()->where('currency', $currency)->first();
            $rows[] = ['sku' => $product->sku, 'brand' => $product->brand->name, 'price' => $price?->amount];
        }

        return $rows;
    }
}
