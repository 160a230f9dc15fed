<?php

namespace Tests\Feature;

use App\Models\Customer;
use App\Models\Order;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\TestCase;

class OrderExportTest extends TestCase
{
    use RefreshDatabase;

    public function test_it_has_a_header_and_a_line_for_each_order(): void
    {
        $customer = Customer::factory()->create(['name' => 'Ann']);
        Order::factory()->for($customer)->create(['number' => 'R-1', 'total' => 1250]);

        $response = $this->get('/orders/export');

        $response->assertOk();
        $this->assertSame("Number,Customer,Total\nR-1,Ann,12.50\n", $response->streamedContent());
    }
}
