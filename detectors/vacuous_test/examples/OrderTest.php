<?php

namespace Tests;

use PHPUnit\Framework\TestCase;

final class OrderTest extends TestCase
{
    private function check(Order $order): void
    {
        $this->assertSame(3, $order->total());
    }

    // expect: vacuous-test
    public function testPlaces(): void
    {
        $order = (new Orders())->place('a');
        echo $order->total();
    }

    // expect: vacuous-test
    public function testTrue(): void
    {
        (new Orders())->place('a');
        $this->assertTrue(true);
    }

    // expect: vacuous-test
    public function testSame(): void
    {
        $order = (new Orders())->place('a');
        $this->assertSame($order, $order);
    }

    // expect: vacuous-test
    public function testEcho(): void
    {
        $repository = $this->createMock(Repository::class);
        $repository->method('find')->willReturn(5);
        $this->assertSame(5, $repository->find(1));
    }

    // expect: vacuous-test
    public function testSwallowed(): void
    {
        try {
            $this->assertSame(3, (new Orders())->place('a')->total());
        } catch (\Throwable $e) {
        }
    }

    // expect: vacuous-test
    public function testNoAssertions(): void
    {
        (new Orders())->place('a');
        $this->addToAssertionCount(1);
    }

    public function testChecked(): void // ok: vacuous-test (a helper asserts)
    {
        $this->check((new Orders())->place('a'));
    }

    public function testThrows(): void // ok: vacuous-test (demands an error)
    {
        $this->expectException(\InvalidArgumentException::class);
        (new Orders())->place(null);
    }

    public function testCalled(): void // ok: vacuous-test (what the code must do)
    {
        $gateway = $this->createMock(Gateway::class);
        $gateway->expects($this->once())->method('charge')->with(3);
        (new Orders($gateway))->place('a');
    }

    public function testResponse(): void // ok: vacuous-test (asserts)
    {
        $this->get('/orders')->assertOk();
    }

    public function testHandedOn(): void // ok: vacuous-test (through the code)
    {
        $repository = $this->createMock(Repository::class);
        $repository->method('find')->willReturn(5);
        $this->assertSame(5, (new Orders($repository))->get(1));
    }
}
