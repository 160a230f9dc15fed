<?php

namespace App\Shop;

class ShipmentView
{
    public int $id;
    public string $status;
    public ?string $carrier; // expect: dead-null-field
    public ?string $note;
}

class Shipments
{
    private ?int $progress = null; // ok: dead-null-field (set by advance)
    private ?\Throwable $lastError = null; // expect: dead-null-field

    public function view(Shipment $shipment): ShipmentView
    {
        $view = new ShipmentView();
        $view->id = $shipment->id;
        $view->status = $shipment->status;
        $view->carrier = null; // not stored yet
        $view->note = $shipment->note;

        return $view;
    }

    public function advance(int $value): void
    {
        $this->progress = $value;
    }

    public function state(): array
    {
        return [$this->progress, $this->lastError];
    }

    private function token(User $user, ?string $scope): string // expect: dead-null-field
    {
        return $this->signer->sign($user->id, $scope);
    }

    public function web(User $user): string
    {
        return $this->token($user, null);
    }

    public function mobile(User $user): string
    {
        return $this->token($user, null);
    }

    public function reset(User $user): void
    {
        $user->update(['avatar' => null]); // ok: dead-null-field (a reset)
    }
}
