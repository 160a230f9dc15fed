<?php

use App\Orders;

// expect: vacuous-test
it('places', function () {
    (new Orders())->place('a');
});

// expect: vacuous-test
it('is true', function () {
    (new Orders())->place('a');
    expect(true)->toBeTrue();
});

// expect: vacuous-test
it('has no matcher', function () {
    expect((new Orders())->place('a')->total());
});

// expect: vacuous-test
it('is chained and asserts nothing', function (string $name) {
    (new Orders())->place($name);
})->with(['a', 'b']);

it('sums', function () { // ok: vacuous-test (asserts)
    expect((new Orders())->place('a')->total())->toBe(3);
});

it('throws', function () { // ok: vacuous-test (demands an error)
    (new Orders())->place(null);
})->throws(InvalidArgumentException::class);

it('with rows', function (string $name) { // ok: vacuous-test (asserts)
    expect((new Orders())->place($name)->total())->toBe(3);
})->with(['a', 'b']);
