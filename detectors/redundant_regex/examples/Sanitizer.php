<?php
class Sanitizer
{
    public function clean(string $name): string
    {
        // expect: redundant-regex
        return preg_replace('/:/', '_', preg_replace('/\//', '_', preg_replace('/\s/', '_', $name)));
    }

    public function strip(string $html): string
    {
        $text = $html;
        // expect: redundant-regex
        $text = preg_replace('/<script.*?<\/script>/is', '', $text);
        $text = preg_replace('/<style.*?<\/style>/is', '', $text);
        return trim($text);
    }

    public function flags(string $text): string
    {
        // ok: redundant-regex (other flags)
        $text = preg_replace('/<script>/i', '', $text);
        return preg_replace('/<Style>/', '', $text);
    }

    public function skip(string $line): bool
    {
        // expect: redundant-regex
        if (preg_match('/^#/', $line) === 1) {
            return true;
        }
        if (preg_match('/^\s*$/', $line) === 1) {
            return true;
        }
        return false;
    }

    public function filter(array $lines): array
    {
        return array_filter($lines, function ($line) {
            // expect: redundant-regex
            return !preg_match('/^DEBUG/', $line) && !preg_match('/^TRACE/', $line);
        });
    }

    public function collapse(string $text): string
    {
        // ok: redundant-regex (the second finds what the first puts in)
        $text = preg_replace('/[^a-z]/', ' ', $text);
        return preg_replace('/\s+/', ' ', $text);
    }

    public function property(string $text): void
    {
        // expect: redundant-regex
        $this->name = str_replace('-', '', $text);
        $this->name = str_replace(' ', '', $this->name);
        $this->name = str_replace('.', '', $this->name);
    }
}
