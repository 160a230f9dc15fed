<?php

namespace Tests\Feature;

use App\Models\Product;
use App\Services\Catalog;
use Tests\TestCase;

class CatalogTest extends TestCase
{
    public function test_rows_hold_the_price_in_the_currency(): void
    {
        Product::factory()->listed()->withPrice('EUR', 1200)->create(['sku' => 'A1']);

        $rows = (new Catalog())->rows('EUR');

        $this->assertSame(1200, $rows[0]['price']);
    }
}
