<?php

namespace App\Tests\Coupon;

use App\Coupon\Coupon;
use App\Coupon\CouponController;
use App\Coupon\CouponNotFound;
use App\Coupon\Coupons;
use PHPUnit\Framework\TestCase;

final class CouponControllerTest extends TestCase
{
    private function controller(): CouponController
    {
        return new CouponController(new class () implements Coupons {
            public function byCode(string $code): Coupon
            {
                return $code === 'MAY' ? new Coupon('MAY', 10) : throw new CouponNotFound($code);
            }
        });
    }

    public function testShowsTheCoupon(): void
    {
        $response = $this->controller()->show('MAY');
        self::assertSame('{"code":"MAY","percent":10}', $response->getContent());
    }

    public function testAnswersNotFound(): void
    {
        self::assertSame(404, $this->controller()->show('JUNE')->getStatusCode());
    }
}
