<?php

namespace App\Imports;

use App\Models\Product;
use InvalidArgumentException;

class PriceImport
{
    public function __construct(private readonly PriceRules $rules)
    {
    }

    /** @param iterable<array{sku: string, price: string}> $rows */
    public function run(iterable $rows): int
    {
        $changed = 0;
        foreach ($rows as $row) {
            $product = Product::where('sku', $row['sku'])->first();
            if ($product === null) {
                continue;
            }
            try {
                $product->price = $this->price($row['price']);
                $product->save();
                $changed++;
            } catch (\Throwable $e) {
            }
        }

        return $changed;
    }

    private function price(string $text): int
    {
        $cents = (int) round(((float) str_replace(',', '.', $text)) * 100);
        if (! $this->rules->allows($cents)) {
            throw new InvalidArgumentException("A price of {$text} is not allowed.");
        }

        return $cents;
    }
}
