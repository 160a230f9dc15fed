<?php

namespace Tests\Feature;

use App\Models\Product;
use App\Services\Catalog;
use Illuminate\Support\Facades\DB;
use Tests\TestCase;

class CatalogTest extends TestCase
{
    public function test_rows_hold_the_price_in_the_currency(): void
    {
        Product::factory()->listed()->withPrice('EUR', 1200)->create(['sku' => 'A1']);

        $rows = (new Catalog())->rows('EUR');

        $this->assertSame(1200, $rows[0]['price']);
    }

    public function test_rows_take_as_many_queries_for_ten_products_as_for_one(): void
    {
        Product::factory()->listed()->withPrice('EUR', 1200)->count(10)->create();
        DB::enableQueryLog();

        $rows = (new Catalog())->rows('EUR');

        $this->assertCount(10, $rows);
        $this->assertCount(3, DB::getQueryLog());
    }
}
