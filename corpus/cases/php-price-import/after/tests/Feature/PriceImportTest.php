<?php

namespace Tests\Feature;

use App\Imports\PriceImport;
use App\Imports\PriceRules;
use App\Models\Product;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\TestCase;

class PriceImportTest extends TestCase
{
    use RefreshDatabase;

    public function test_it_sets_the_prices_of_known_products(): void
    {
        Product::factory()->create(['sku' => 'A-1', 'price' => 100]);

        $changed = (new PriceImport(new PriceRules()))->run([
            ['sku' => 'A-1', 'price' => '2,50'],
            ['sku' => 'B-2', 'price' => '1,00'],
        ]);

        $this->assertSame(1, $changed);
        $this->assertSame(250, Product::where('sku', 'A-1')->value('price'));
    }

    public function test_rules_have_bounds(): void
    {
        $rules = new PriceRules(10, 20);

        $this->assertTrue($rules->allows(10));
        $this->assertFalse($rules->allows(21));
    }
}
