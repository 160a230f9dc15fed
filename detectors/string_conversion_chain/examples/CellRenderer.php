<?php

class CellRenderer
{
    public function render($value): string
    {
        // expect: string-conversion-chain
        if (is_string($value)) {
            return $value;
        } elseif (is_int($value)) {
            return (string) $value;
        } elseif (is_float($value)) {
            return (string) $value;
        } elseif (is_bool($value)) {
            return strval($value);
        }
        return '';
    }

    public function renderSwitch($value): string
    {
        switch (gettype($value)) {
            // expect: string-conversion-chain
            case 'integer':
                return (string) $value;
            case 'double':
                return (string) $value;
            case 'string':
                return $value;
            default:
                return '';
        }
    }

    public function renderMatch($value): string
    {
        return match (true) {
            // expect: string-conversion-chain
            is_int($value) => (string) $value,
            is_float($value) => (string) $value,
            is_string($value) => $value,
            default => '',
        };
    }

    public function renderKind(string $type, $value): string
    {
        switch ($type) {
            // expect: string-conversion-chain
            case 'int':
                return strval($value);
            case 'float':
                return strval($value);
            case 'text':
                return strval($value);
        }
        return '';
    }

    public function renderFormats($value): string
    {
        // ok: string-conversion-chain (formats of their own)
        if ($value instanceof \DateTimeInterface) {
            return $value->format('Y-m-d');
        } elseif (is_float($value)) {
            return number_format($value, 2);
        } elseif (is_bool($value)) {
            return $value ? 'yes' : 'no';
        }
        return (string) $value;
    }

    public function renderObjects($value)
    {
        // ok: string-conversion-chain (each is made in its own way)
        if ($value instanceof User) {
            return $value->getName();
        } elseif ($value instanceof Order) {
            return $value->getNumber();
        } elseif ($value instanceof Money) {
            return $value->formatted();
        }
        return (string) $value;
    }
}
