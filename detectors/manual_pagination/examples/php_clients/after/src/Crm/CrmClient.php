<?php

namespace App\Crm;

class CrmClient
{
    public function listContacts(int $page, int $perPage = 100): array
    {
        return $this->http->get('/contacts', ['page' => $page, 'per_page' => $perPage]);
    }

    public function iterateContacts(): \Generator
    {
        $page = 1;
        do {
            $answer = $this->listContacts($page);
            yield from $answer['items'];
            $page++;
        } while ($answer['has_more']);
    }
}
