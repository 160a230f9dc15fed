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
        $this->assertSame(7, Product::firstWhere('sku', 'A1')->stock);
    }

    public function test_import_goes_past_one_batch(): void
    {
        Product::factory()->count(501)->sequence(fn ($row) => ['sku' => "S{$row->index}"])->create();
        $path = tempnam(sys_get_temp_dir(), 'stock');
        file_put_contents($path, implode("\n", array_map(fn (int $n) => "S$n,3", range(0, 500))));

        $this->assertSame(501, (new StockImport())->import($path));
    }
}
