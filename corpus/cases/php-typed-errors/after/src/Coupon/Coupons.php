<?php

namespace App\Coupon;

interface Coupons
{
    /** @throws CouponNotFound */
    public function byCode(string $code): Coupon;
}
