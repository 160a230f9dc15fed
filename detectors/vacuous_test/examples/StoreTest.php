<?php

use PHPUnit\Framework\TestCase;

final class StoreTest extends TestCase
{
    // expect: vacuous-test
    public function testLoadsRows(): void
    {
        (new Store())->load('a');
    }

    // expect: vacuous-test
    public function testAlwaysHolds(): void
    {
        (new Store())->load('a');
        $this->assertTrue(true);
    }

    // ok: vacuous-test (compares what the code gave)
    public function testIsEmpty(): void
    {
        $this->assertSame([], (new Store())->load('a'));
    }
}
