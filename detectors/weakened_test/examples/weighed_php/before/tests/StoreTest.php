<?php

use PHPUnit\Framework\TestCase;

class StoreTest extends TestCase
{
    private Store $store;

    public function testCount(): void
    {
        $this->assertSame(['a', 'b'], $this->store->load('a'));
    }

    public function testException(): void
    {
        $this->expectException(NotFoundException::class);
        $this->store->load('');
    }

    public function testTolerance(): void
    {
        $this->assertEqualsWithDelta(1.19, $this->store->price(1), 0.001);
    }

    public function testSameToEquals(): void
    {
        $this->assertSame(1, $this->store->id('a'));
    }

    public function testMockAny(): void
    {
        $gateway = $this->createMock(Gateway::class);
        $gateway->expects($this->once())->method('charge')->with(5, 'EUR');
        $this->store->pay($gateway, 5);
    }

    public function testResponse(): void
    {
        $this->get('/rows')->assertStatus(200)->assertExactJson(['id' => 1]);
    }

    public function testSelf(): void
    {
        $this->assertSame(['a'], $this->store->load('a'));
        $this->assertCount(2, $this->store->load('b'));
    }

    public function testEqualsToSame(): void
    {
        $this->assertEquals(['a'], $this->store->load('a'));
    }
}
