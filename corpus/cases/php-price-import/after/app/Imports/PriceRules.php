<?php

namespace App\Imports;

class PriceRules
{
    public function __construct(private readonly int $least = 1, private readonly int $most = 1_000_000)
    {
    }

    public function allows(int $cents): bool
    {
        return $cents >= $this->least && $cents <= $this->most;
    }
}
