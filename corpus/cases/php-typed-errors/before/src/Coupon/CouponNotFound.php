<?php

namespace App\Coupon;

final class CouponNotFound extends \RuntimeException
{
}
