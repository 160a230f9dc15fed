<?php

class Shipping
{
    public function ship(int $orderId): Order
    {
        $order = Order::find($orderId);
        echo $order->state;
        return Order::find($orderId); // expect: redundant-fetch
    }

    public function label(Order $order): string
    {
        return Order::find($order->id)->label; // expect: redundant-fetch
    }

    public function place(array $cart): Order
    {
        $order = Order::create($cart);
        return Order::findOrFail($order->id); // expect: redundant-fetch
    }

    public function close(int $orderId): void
    {
        $order = $this->orderRepository->find($orderId);
        $order->close();
        $this->announce($order->getId());
    }

    private function announce(int $orderId): void
    {
        $order = $this->orderRepository->find($orderId); // expect: redundant-fetch
        send($order->email);
    }

    public function profile(Request $request): User
    {
        return User::find($request->user()->id); // expect: redundant-fetch
    }

    public function afterBulk(int $orderId): Order
    {
        $order = Order::find($orderId);
        DB::table('orders')->where('id', $order->id)->update(['state' => 'sent']);
        return Order::find($orderId); // ok: redundant-fetch (a statement went past the object)
    }

    public function afterService(Order $order): Order
    {
        $this->billingClient->charge($order->id);
        return Order::find($order->id); // ok: redundant-fetch (another service may have written)
    }

    public function locked(Order $order): Order
    {
        return Order::where('id', $order->id)->lockForUpdate()->first(); // ok: redundant-fetch (takes a lock)
    }

    public function withItems(Order $order): Order
    {
        return Order::with('items')->find($order->id); // ok: redundant-fetch (loads more than is in hand)
    }

    public function customer(Order $order): Customer
    {
        return Customer::find($order->id); // ok: redundant-fetch (another thing)
    }

    public function either(int $orderId, bool $fast): Order
    {
        if ($fast) {
            return Order::find($orderId);
        }
        return Order::findOrFail($orderId); // ok: redundant-fetch (the other way)
    }
}
