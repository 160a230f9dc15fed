<?php

use Stripe\StripeClient;

class Charges
{
    public function all(StripeClient $stripe): array
    {
        $charges = [];
        $params = ['limit' => 100];
        // expect: manual-pagination
        do {
            $page = $stripe->charges->all($params);
            $charges = array_merge($charges, $page->data);
            $params['starting_after'] = end($page->data)->id;
        } while ($page->has_more);
        return $charges;
    }
}
