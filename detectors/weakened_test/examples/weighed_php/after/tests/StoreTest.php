<?php

use PHPUnit\Framework\TestCase;

class StoreTest extends TestCase
{
    private Store $store;

    public function testCount(): void
    {
        $this->assertCount(2, $this->store->load('a')); // expect: weakened-test
    }

    public function testException(): void
    {
        $this->expectException(\Exception::class); // expect: weakened-test
        $this->store->load('');
    }

    public function testTolerance(): void
    {
        $this->assertEqualsWithDelta(1.19, $this->store->price(1), 0.5); // expect: weakened-test
    }

    public function testSameToEquals(): void
    {
        $this->assertEquals(1, $this->store->id('a')); // expect: weakened-test
    }

    public function testMockAny(): void
    {
        $gateway = $this->createMock(Gateway::class);
        $gateway->expects($this->once())->method('charge')->with($this->anything(), $this->anything()); // expect: weakened-test
        $this->store->pay($gateway, 5);
    }

    public function testResponse(): void
    {
        $this->get('/rows')->assertStatus(200); // expect: weakened-test
    }

    public function testSelf(): void
    {
        self::assertSame(['a'], $this->store->load('a'));
        self::assertCount(2, $this->store->load('b'));
    }

    public function testEqualsToSame(): void
    {
        $this->assertSame(['a'], $this->store->load('a'));
    }
}
