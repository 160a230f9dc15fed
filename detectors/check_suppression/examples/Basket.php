<?php

class Basket
{
    /**
     * The basket's total.
     * expect: check-suppression
     * @psalm-suppress MixedArgument
     */
    public function total(): int
    {
        // expect: check-suppression
        // @phpstan-ignore-next-line
        $sum = $this->sum();
        // expect: check-suppression
        // phpcs:ignore Squiz.PHP.Eval.Discouraged -- rules are part of the release
        eval($sum);
        $text = '// phpcs:ignore'; // ok: check-suppression (text in a string)
        // ok: check-suppression (switches it on again)
        // phpcs:enable
        return $sum;
    }
}
