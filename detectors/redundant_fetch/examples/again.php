<?php

namespace App\Http\Controllers;

use App\Models\Order;
use App\Models\User;

class OrderController extends Controller
{
    public function __construct(private OrderRepository $orders, private PaymentGateway $payments)
    {
    }

    public function update(Request $request, int $id)
    {
        $order = Order::findOrFail($id);
        $order->update($request->validated());
        $order = Order::findOrFail($id); // expect: redundant-fetch

        return response()->json($order);
    }

    public function store(Request $request)
    {
        $order = Order::create($request->validated());

        return Order::find($order->id); // expect: redundant-fetch
    }

    public function storeWith(Request $request)
    {
        $order = Order::create($request->validated());

        return Order::with('lines')->find($order->id); // ok: redundant-fetch (loads its lines)
    }

    public function profile(Request $request)
    {
        $user = User::find($request->user()->id); // expect: redundant-fetch

        return view('profile', ['user' => $user]);
    }

    public function me()
    {
        return User::find(auth()->id()); // expect: redundant-fetch
    }

    public function show(Order $order)
    {
        $order = Order::find($order->id); // expect: redundant-fetch

        return view('orders.show', compact('order'));
    }

    public function close(int $id)
    {
        $order = Order::findOrFail($id);
        Order::where('customer_id', $order->customer_id)->update(['closed' => true]);

        return Order::findOrFail($id); // ok: redundant-fetch (after a bulk update)
    }

    public function pay(int $id)
    {
        $order = $this->orders->find($id);
        $this->payments->charge($order->id);

        return $this->orders->find($id); // ok: redundant-fetch (another service was told)
    }

    public function ship(int $id)
    {
        $order = $this->orders->find($id);
        $order->ship();
        $this->notify($order->id);
    }

    private function notify(int $orderId): void
    {
        $order = $this->orders->find($orderId); // expect: redundant-fetch
        mail($order->email, 'Shipped', 'On its way');
    }

    public function total(int $id)
    {
        $name = DB::table('orders')->where('id', $id)->first()->name;
        $total = DB::table('orders')->where('id', $id)->first()->total; // expect: redundant-fetch

        return "$name: $total";
    }

    public function both(int $a, int $b)
    {
        return [Order::find($a), Order::find($b)]; // ok: redundant-fetch (another one)
    }
}
