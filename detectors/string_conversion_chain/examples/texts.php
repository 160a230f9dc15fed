<?php

function toText(mixed $value): string
{
    // expect: string-conversion-chain
    if (is_string($value)) {
        return $value;
    } elseif (is_int($value)) {
        return (string) $value;
    } elseif (is_float($value)) {
        return strval($value);
    } elseif (is_bool($value)) {
        return "$value";
    }
    return '';
}

function matched(mixed $value): string
{
    return match (true) {
        // expect: string-conversion-chain
        is_int($value) => (string) $value,
        is_float($value) => (string) $value,
        is_bool($value) => (string) $value,
        default => '',
    };
}

function formats(mixed $value): string
{
    // ok: string-conversion-chain (branches with different formats)
    if ($value instanceof DateTimeInterface) {
        return $value->format('c');
    }
    if (is_float($value)) {
        return number_format($value, 2);
    }
    if (is_bool($value)) {
        return $value ? 'yes' : 'no';
    }
    return (string) $value;
}
