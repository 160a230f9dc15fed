<?php

namespace App\Http\Controllers;

use App\Models\Order;
use App\Models\Customer;
use Illuminate\Http\Request;

class OrderController extends Controller
{
    public function index(Request $request)
    {
        return view('orders.index', ['orders' => Order::query()->latest()->paginate(50)]);
    }

    public function export(Request $request)
    {
        $orders = Order::where('status', $request->query('status', 'open'))->orderBy('id')->get();

        return response()->streamDownload(function () use ($orders) {
            $out = fopen('php://output', 'w');
            fputcsv($out, ['id', 'placed_at', 'customer', 'total', 'currency']);
            foreach ($orders as $order) {
                $customer = Customer::find($order->customer_id);
                fputcsv($out, [$order->id, $customer->name, $order->placed_at, $order->total, $order->currency]);
            }
            fclose($out);
        }, 'orders.csv');
    }
}
