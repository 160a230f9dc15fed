<?php
function text($value)
{
    // expect: string-conversion-chain
    if (is_int($value)) {
        $text = strval($value);
    } elseif (is_float($value)) {
        $text = strval($value);
    } elseif (is_bool($value)) {
        $text = strval($value);
    } else {
        $text = '';
    }
    return $text;
}

function parse(string $type, string $raw)
{
    // ok: string-conversion-chain (different conversions)
    return match ($type) {
        'int' => (int) $raw,
        'float' => (float) $raw,
        'bool' => $raw === 'true',
        default => $raw,
    };
}

function json($value)
{
    // expect: string-conversion-chain
    if (is_array($value)) {
        return json_encode($value);
    }
    if (is_object($value)) {
        return json_encode($value);
    }
    if (is_bool($value)) {
        return json_encode($value);
    }
    return (string) $value;
}
