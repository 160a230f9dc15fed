<?php

namespace App;

use Doctrine\ORM\EntityManagerInterface;

class Reindex
{
    public function run(EntityManagerInterface $em): void
    {
        $offset = 0;
        // expect: manual-pagination
        do {
            $query = $em->createQuery('SELECT p FROM App\Entity\Product p')->setFirstResult($offset)->setMaxResults(500);
            $products = $query->getResult();
            foreach ($products as $product) {
                $this->index->add($product);
            }
            $offset += 500;
        } while (count($products) === 500);
    }
}
