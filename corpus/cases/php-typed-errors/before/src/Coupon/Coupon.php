<?php

namespace App\Coupon;

final class Coupon
{
    public function __construct(public readonly string $code, public readonly int $percent)
    {
    }
}
