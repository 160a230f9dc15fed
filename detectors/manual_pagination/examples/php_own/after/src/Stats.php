<?php

namespace App;

class Stats
{
    public function open(HelpdeskClient $client): int
    {
        $page = 1;
        $count = 0;
        // expect: manual-pagination
        while (true) {
            $tickets = $client->getTickets($page);
            if (!$tickets) {
                break;
            }
            $count += count(array_filter($tickets, fn ($t) => $t['open']));
            $page++;
        }
        return $count;
    }
}
