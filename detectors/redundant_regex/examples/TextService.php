<?php

namespace App\Services;

class TextService
{
    private const BOTS = ['/bot/i', '/crawler/i', '/spider/i'];

    public function normalize(string $input): string
    {
        // expect: redundant-regex
        $input = preg_replace('/\n/', ' ', $input);
        $input = preg_replace('/\t/', ' ', $input);
        $input = preg_replace('/\r/', ' ', $input);
        return trim($input);
    }

    public function phone(string $phone): string
    {
        // expect: redundant-regex
        $phone = str_replace('-', '', $phone);
        $phone = str_replace(' ', '', $phone);
        $phone = str_replace('(', '', $phone);
        $phone = str_replace(')', '', $phone);
        return $phone;
    }

    public function nested(string $value): string
    {
        // expect: redundant-regex
        return str_replace('/', '_', str_replace(':', '_', str_replace(' ', '_', $value)));
    }

    public function escape(string $text): string
    {
        // expect: redundant-regex
        $text = str_replace('&', '&amp;', $text);
        $text = str_replace('<', '&lt;', $text);
        $text = str_replace('>', '&gt;', $text);
        return $text;
    }

    public function table(string $text): string
    {
        // ok: redundant-regex (it is one table)
        return str_replace(['&', '<', '>'], ['&amp;', '&lt;', '&gt;'], $text);
    }

    public function listed(string $text): string
    {
        // ok: redundant-regex (one call already)
        return preg_replace(['/\n/', '/\t/'], ' ', $text);
    }

    public function slug(string $title): string
    {
        // ok: redundant-regex (different steps)
        $slug = preg_replace('/[^a-z0-9\s-]/', '', strtolower($title));
        $slug = preg_replace('/\s+/', '-', $slug);
        return preg_replace('/-+/', '-', $slug);
    }

    public function isBot(string $agent): bool
    {
        // expect: redundant-regex
        return preg_match('/bot/i', $agent) || preg_match('/crawler/i', $agent) || preg_match('/spider/i', $agent);
    }

    public function isBotCompared(string $agent): bool
    {
        // expect: redundant-regex
        if (preg_match('/bot/i', $agent) === 1 || preg_match('/crawler/i', $agent) === 1) {
            return true;
        }
        return false;
    }

    public function isBotToo(string $agent): bool
    {
        // expect: redundant-regex
        if (preg_match('/bot/', $agent)) {
            return true;
        }
        if (preg_match('/crawler/', $agent)) {
            return true;
        }
        return false;
    }

    public function isBotByTable(string $agent): bool
    {
        // expect: redundant-regex
        foreach (self::BOTS as $pattern) {
            if (preg_match($pattern, $agent)) {
                return true;
            }
        }
        return false;
    }

    public function strong(string $password): bool
    {
        // ok: redundant-regex (all must hold)
        return preg_match('/[A-Z]/', $password) && preg_match('/\d/', $password);
    }

    public function kind(string $line): string
    {
        // ok: redundant-regex (different outcomes)
        if (preg_match('/^#/', $line)) {
            return 'heading';
        } elseif (preg_match('/^-/', $line)) {
            return 'item';
        }
        return 'text';
    }

    public function orderId(string $subject): ?string
    {
        // expect: redundant-regex
        if (preg_match('/order #(\d+)/', $subject, $m)) {
            return $m[1];
        }
        if (preg_match('/order no\. (\d+)/', $subject, $m)) {
            return $m[1];
        }
        return null;
    }

    public function redact(string $text): string
    {
        // expect: redundant-regex
        foreach (['/password=\S+/', '/token=\S+/'] as $pattern) {
            $text = preg_replace($pattern, '[redacted]', $text);
        }
        return $text;
    }

    public function amount(string $raw): string
    {
        // ok: redundant-regex (one drops, the other changes)
        $raw = str_replace('.', '', $raw);
        return str_replace(',', '.', $raw);
    }

    public function render(string $template, array $user): string
    {
        // ok: redundant-regex (values that are computed)
        $template = str_replace('{name}', $user['name'], $template);
        $template = str_replace('{email}', $user['email'], $template);
        $template = str_replace('{city}', $user['city'], $template);
        return $template;
    }

    public function validate(string $password): array
    {
        $errors = [];
        // ok: redundant-regex (each tells what is wrong)
        if (!preg_match('/\d/', $password)) {
            $errors[] = 'no digit';
        }
        if (!preg_match('/[a-z]/', $password)) {
            $errors[] = 'no letter';
        }
        return $errors;
    }
}
