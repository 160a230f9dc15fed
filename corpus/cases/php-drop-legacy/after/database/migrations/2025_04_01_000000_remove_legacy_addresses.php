<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up(): void
    {
        Schema::create('addresses', function (Blueprint $table) {
            $table->id();
            $table->foreignId('customer_id');
            $table->string('street');
            $table->index('street');
        });

        DB::table('customers')->whereNotNull('street')->orderBy('id')->chunkById(500, function ($customers) {
            foreach ($customers as $customer) {
                DB::table('addresses')->insert(['customer_id' => $customer->id, 'street' => $customer->street]);
            }
        });

        Schema::table('customers', function (Blueprint $table) {
            $table->dropColumn(['street', 'city']);
            $table->string('segment');
            $table->string('hint')->nullable();
        });

        DB::table('customers')->update(['segment' => 'private']);
    }

    public function down(): void
    {
        Schema::dropIfExists('addresses');
        Schema::table('customers', function (Blueprint $table) {
            $table->string('street')->nullable();
            $table->string('city')->nullable();
            $table->dropColumn(['segment', 'hint']);
        });
    }
};
