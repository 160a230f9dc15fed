<?php

namespace App\Payments;

use RuntimeException;

class CardDeclined extends RuntimeException
{
    public function reason(): string
    {
        return $this->getMessage();
    }
}
