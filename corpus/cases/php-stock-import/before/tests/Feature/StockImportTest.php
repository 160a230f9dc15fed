<?php

namespace Tests\Feature;

use App\Models\Product;
use App\Services\StockImport;
use Tests\TestCase;

class StockImportTest extends TestCase
{
    public function test_import_sets_the_stock_of_known_products(): void
    {
        Product::factory()->create(['sku' => 'A1', 'stock' => 0]);

        $updated = (new StockImport())->import(base_path('tests/data/stock.csv'));

        $this->assertSame(1, $updated);
    }
}
