<?php

namespace Tests\Feature;

use App\Payments\CardDeclined;
use App\Payments\Gateway;
use Tests\TestCase;

class PaymentTest extends TestCase
{
    public function test_a_declined_card_is_a_problem_document(): void
    {
        $this->mock(Gateway::class)->shouldReceive('charge')->andThrow(new CardDeclined('limit reached'));

        $response = $this->postJson('/api/payments', ['token' => 't', 'amount' => 5]);

        $response->assertStatus(402)->assertJson(['detail' => 'limit reached']);
        $this->assertSame('application/problem+json', $response->headers->get('Content-Type'));
    }

    public function test_a_payment_is_created(): void
    {
        $this->mock(Gateway::class)->shouldReceive('charge')->with('t', 5)->andReturn(['id' => 'p-1']);

        $this->postJson('/api/payments', ['token' => 't', 'amount' => 5])->assertCreated()->assertJson(['id' => 'p-1']);
    }
}
