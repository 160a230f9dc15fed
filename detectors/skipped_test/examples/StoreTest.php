<?php

use PHPUnit\Framework\TestCase;

final class StoreTest extends TestCase
{
    public function testLoads(): void
    {
        $this->markTestSkipped('flaky'); // expect: skipped-test
        $this->assertSame([], (new Store())->load('a'));
    }

    public function testForks(): void
    {
        if (!extension_loaded('pcntl')) {
            $this->markTestSkipped('needs pcntl'); // ok: skipped-test (a missing tool)
        }
        $this->assertSame([], (new Store())->load('b'));
    }
}
