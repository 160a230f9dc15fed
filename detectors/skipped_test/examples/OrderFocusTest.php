<?php

use App\Order;

it('sums', function () {
    expect((new Order('a'))->total())->toBe(3);
})->only(); // expect: skipped-test

test('rounds', function () {
    expect((new Order('a'))->total())->toBe(3);
});
