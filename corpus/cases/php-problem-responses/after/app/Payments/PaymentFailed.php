<?php

namespace App\Payments;

use RuntimeException;

class PaymentFailed extends RuntimeException
{
}
