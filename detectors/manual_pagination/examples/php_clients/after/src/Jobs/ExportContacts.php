<?php

namespace App\Jobs;

use App\Crm\CrmClient;

class ExportContacts
{
    public function __construct(private CrmClient $client)
    {
    }

    public function handle($handle): int
    {
        $count = 0;
        $page = 1;
        // expect: manual-pagination
        do {
            $answer = $this->client->listContacts($page);
            foreach ($answer['items'] as $contact) {
                fputcsv($handle, [$contact['id'], $contact['email']]);
                $count++;
            }
            $page++;
        } while ($answer['has_more']);

        return $count;
    }
}
