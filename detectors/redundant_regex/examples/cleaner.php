<?php

function clean(string $text): string
{
    // expect: redundant-regex
    $text = preg_replace('/<[^>]+>/', '', $text);
    $text = preg_replace('/&\w+;/', '', $text);
    return trim($text);
}

function phone(string $number): string
{
    // expect: redundant-regex
    return str_replace('/', '', str_replace(' ', '', str_replace('-', '', $number)));
}

function slug(string $title): string
{
    // ok: redundant-regex (each step does something else)
    $title = preg_replace('/\s+/', '-', $title);
    $title = preg_replace('/[^\w-]/', '', $title);
    return $title;
}

function table(string $text): string
{
    // ok: redundant-regex (one table already)
    return str_replace(['-', ' ', '/'], '', $text);
}

function isSecret(string $line): bool
{
    // expect: redundant-regex
    if (preg_match('/password/', $line) || preg_match('/token/', $line) || preg_match('/secret/', $line)) {
        return true;
    }
    return false;
}

function kind(string $line): string
{
    // ok: redundant-regex (different outcomes)
    if (preg_match('/^#/', $line)) {
        return 'comment';
    }
    if (preg_match('/^=/', $line)) {
        return 'section';
    }
    return 'value';
}
