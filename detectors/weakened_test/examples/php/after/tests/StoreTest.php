<?php

final class StoreTest extends TestCase
{
    public function testLoads(): void
    {
        $this->assertGreaterThan(0, (new Store())->load('ab')); // expect: weakened-test
    }

    public function testPositive(): void
    {
        $this->assertSame(4, (new Store())->load('ab')); // ok: weakened-test (demands more)
    }
}
