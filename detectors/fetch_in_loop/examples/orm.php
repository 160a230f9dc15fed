<?php

class Readers
{
    public function find(array $ids): void
    {
        foreach ($ids as $id) {
            $user = User::query()->find($id); // expect: fetch-in-loop
            $order = $this->repository->find($id); // expect: fetch-in-loop
            $row = DB::selectOne('SELECT * FROM users WHERE id = ?', [$id]); // expect: fetch-in-loop
            $line = $this->connection->fetchAssociative('SELECT * FROM line WHERE id = ?', [$id]); // expect: fetch-in-loop
            $count = Order::where('user_id', $id)->count(); // expect: fetch-in-loop
            $exists = User::where('email', $id)->exists(); // expect: fetch-in-loop
            echo $user, $order, $row, $line, $count, $exists;
        }
    }

    public function cake(array $ids): void
    {
        foreach ($ids as $id) {
            echo $this->Users->get($id);
        }
    }

    public function each($orders): void
    {
        $orders->each(function ($order) {
            $order->customer_name = Customer::where('id', $order->customer_id)->value('name'); // expect: fetch-in-loop
        });
    }

    public function symfony(array $ids): array
    {
        $users = [];
        foreach ($ids as $id) {
            $users[] = $this->httpClient->request('GET', "https://api.example.com/users/$id")->toArray(); // expect: fetch-in-loop
        }

        return $users;
    }

    public function dql(array $ids): void
    {
        foreach ($ids as $id) {
            $lines = $this->em->createQueryBuilder()->select('l')->from(Line::class, 'l')->where('l.order = :id')->setParameter('id', $id)->getQuery()->getResult(); // expect: fetch-in-loop
            echo count($lines);
        }
    }
}
