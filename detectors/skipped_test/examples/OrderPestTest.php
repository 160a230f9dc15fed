<?php

use App\Order;

it('sums', function () {
    expect((new Order('a'))->total())->toBe(3);
})->skip('flaky'); // expect: skipped-test

test('rounds', function () {
    expect((new Order('a'))->total())->toBe(3);
})->skip(); // expect: skipped-test

it('taxes')->todo(); // expect: skipped-test

it('forks', function () {
    expect((new Order('a'))->total())->toBe(3);
})->skip(PHP_OS_FAMILY === 'Windows', 'no fork'); // ok: skipped-test (platform)

it('forks too', function () {
    expect((new Order('a'))->total())->toBe(3);
})->skipOnWindows(); // ok: skipped-test (platform)

it('redis', function () {
    expect((new Order('a'))->total())->toBe(3);
})->skip(fn () => ! extension_loaded('redis'), 'no redis'); // ok: skipped-test (missing tool)
