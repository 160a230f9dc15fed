<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;
use App\Models\Order;

return new class extends Migration {
    public function up(): void
    {
        if (Schema::hasColumn('orders', 'legacy_code')) {
            Schema::table('orders', function (Blueprint $table) {
                // expect: unsafe-migration
                $table->dropColumn('legacy_code');
            });
        }
        Schema::table('orders', function (Blueprint $table) {
            // expect: unsafe-migration
            $table->dropSoftDeletes();
            // ok: unsafe-migration (another database)
            $table->index(['state', 'created_at']);
            // expect: unsafe-migration
            $table->enum('state', ['new', 'paid']);
            // ok: unsafe-migration (default)
            $table->unsignedInteger('retries')->default(0);
            // ok: unsafe-migration (may be empty)
            $table->json('meta')->nullable()->after('state');
        });
        // expect: unsafe-migration
        DB::table('order_logs')->truncate();
        // expect: unsafe-migration
        Order::query()->where('state', 'draft')->delete();
        // expect: unsafe-migration
        DB::unprepared('UPDATE orders SET state = "new"');
        // ok: unsafe-migration (in batches)
        Order::whereNull('meta')->chunkById(200, fn ($orders) => $orders->each->update(['meta' => []]));
        // ok: unsafe-migration (in batches)
        Order::query()->lazyById()->each(function (Order $order) {
            $order->update(['retries' => 0]);
        });
        // expect: unsafe-migration
        foreach (Order::all() as $order) {
            $order->meta = [];
            $order->save();
        }
    }

    public function down(): void
    {
        Schema::table('orders', function (Blueprint $table) {
            $table->string('legacy_code')->nullable();
        });
    }
};
