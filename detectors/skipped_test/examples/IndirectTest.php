<?php

use PHPUnit\Framework\TestCase;

class IndirectTest extends TestCase
{
    protected function setUp(): void
    {
        $this->markTestSkipped('later'); // expect: skipped-test
    }

    public function testPrice(): void
    {
        $this->assertSame(1.19, (new Store())->price(1));
    }
}
