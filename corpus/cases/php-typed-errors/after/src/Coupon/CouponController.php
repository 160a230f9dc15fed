<?php

namespace App\Coupon;

use Symfony\Component\HttpFoundation\JsonResponse;
use Symfony\Component\Routing\Attribute\Route;

final class CouponController
{
    public function __construct(private readonly Coupons $coupons)
    {
    }

    #[Route('/coupons/{code}', methods: ['GET'])]
    public function show(string $code): JsonResponse
    {
        try {
            $coupon = $this->coupons->byCode($code);
        } catch (CouponNotFound) {
            return new JsonResponse(['error' => 'unknown coupon'], 404);
        }

        return new JsonResponse(['code' => $coupon->code, 'percent' => $coupon->percent]);
    }
}
