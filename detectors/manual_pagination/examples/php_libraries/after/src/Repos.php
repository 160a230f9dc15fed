<?php

namespace App;

use Github\Client;

class Repos
{
    public function all(Client $client, string $org): array
    {
        $repos = [];
        $page = 1;
        // expect: manual-pagination
        do {
            $batch = $client->api('organization')->repositories($org, 'all', $page);
            $repos = array_merge($repos, $batch);
            $page++;
        } while (count($batch) > 0);
        return $repos;
    }
}
