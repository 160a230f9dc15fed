<?php

final class StoreTest extends TestCase
{
    public function testLoads(): void
    {
        $this->assertSame(3, (new Store())->load('ab'));
    }

    public function testPositive(): void
    {
        $this->assertGreaterThan(0, (new Store())->load('ab'));
    }
}
