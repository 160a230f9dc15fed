<?php

namespace App\Views;

use Doctrine\ORM\Mapping as ORM;

final class UserView
{
    public function __construct(
        public readonly int $id,
        public readonly string $name,
        public readonly ?string $avatarUrl, // expect: dead-null-field
    ) {
    }
}

final class TeamView
{
    public function __construct(
        public readonly int $id,
        public readonly ?string $crest, // ok: dead-null-field (one construction gives it)
    ) {
    }
}

final class OrderView
{
    public int $id = 0;

    // expect: dead-null-field
    public ?string $carrier = null;

    // ok: dead-null-field (it is assigned)
    public ?string $status = null;

    // expect: dead-null-field
    private ?string $depot;

    public function __construct(?string $depot)
    {
        $this->depot = $depot;
    }
}

class OrderRow
{
    #[ORM\Column(nullable: true)]
    public ?string $parcelCode = null; // ok: dead-null-field (a framework fills it)

    public int $count = 0;
}

class Painter extends Control
{
    public ?string $brush = null; // ok: dead-null-field (a base may fill it)
}

class RateTable
{
    public ?string $currency = null; // ok: dead-null-field (filled from a text)

    public int $base = 0;
}

class ViewMapper
{
    public function user(User $user): UserView
    {
        return new UserView($user->id, $user->name, null);
    }

    public function anonymous(): UserView
    {
        return new UserView(0, 'anonymous', avatarUrl: null);
    }

    public function team(Team $team): TeamView
    {
        return new TeamView($team->id, $team->crest);
    }

    public function noTeam(): TeamView
    {
        return new TeamView(id: 0, crest: null);
    }

    public function order(Order $order): OrderView
    {
        $view = new OrderView(null);
        $view->id = $order->id;
        $view->carrier = null; // not tracked yet
        $view->status = $order->status;

        return $view;
    }

    public function row(): OrderRow
    {
        $row = new OrderRow();
        $row->parcelCode = null;

        return $row;
    }

    public function painter(): Painter
    {
        $painter = new Painter();
        $painter->brush = null;

        return $painter;
    }

    public function rates(Serializer $serializer, string $json): RateTable
    {
        $rates = $serializer->deserialize($json, RateTable::class, 'json');
        $rates->currency = null;

        return $rates;
    }

    public function stock(Item $item): array
    {
        return [
            'sku' => $item->sku,
            'amount' => $item->amount,
            'warehouseCode' => null, // expect: dead-null-field (not tracked yet)
        ];
    }

    public function orders($query)
    {
        return $query->where([
            'state' => 'open',
            'amount' => 1,
            'deletedMoment' => null, // ok: dead-null-field (a query)
        ]);
    }

    public function sendAll(): void
    {
        $this->sendLetter('a', null);
        $this->sendLetter('b', replyTo: null);
        $this->postLetter('a', null);
        $this->postLetter('b', 'shop');
    }

    // expect: dead-null-field
    private function sendLetter(string $to, ?string $replyTo): void
    {
        Letters::write($to, $replyTo);
    }

    // ok: dead-null-field (one caller passes it)
    private function postLetter(string $to, ?string $sender): void
    {
        Letters::write($to, $sender);
    }
}
