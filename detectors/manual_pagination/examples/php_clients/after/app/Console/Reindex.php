<?php

namespace App\Console;

use App\Models\Product;

class Reindex
{
    public function handle(): void
    {
        $offset = 0;
        // expect: manual-pagination
        while (true) {
            $products = Product::query()->orderBy('id')->offset($offset)->limit(500)->get();
            if ($products->isEmpty()) {
                break;
            }
            $this->index->add($products);
            $offset += 500;
        }
    }

    public function lazily(): void
    {
        // ok: manual-pagination (the iterator)
        foreach (Product::query()->lazyById(500) as $product) {
            $this->index->add([$product]);
        }
    }
}
