<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    /**
     * Run the migrations.
     */
    public function up(): void
    {
        Schema::table('users', function (Blueprint $table) {
            // expect: unsafe-migration
            $table->dropColumn('nickname');
            // expect: unsafe-migration
            $table->dropColumn(['a', 'b']);
            // expect: unsafe-migration
            $table->string('tier');
            // ok: unsafe-migration (may be empty)
            $table->string('locale')->nullable();
            // ok: unsafe-migration (default)
            $table->boolean('active')->default(true)->after('email');
            // expect: unsafe-migration
            $table->foreignId('team_id')->constrained()->cascadeOnDelete();
            // ok: unsafe-migration (may be empty)
            $table->foreignId('manager_id')->nullable()->constrained('users');
            $table->timestamp('seen_at')->nullable();
            $table->softDeletes();
            $table->timestamps();
            $table->rememberToken();
            // expect: unsafe-migration
            $table->renameColumn('name', 'full_name');
            // expect: unsafe-migration
            $table->index('email');
            $table->dropForeign(['role_id']);
            $table->dropIndex('users_name_index');
            $table->dropUnique(['email']);
        });

        // expect: unsafe-migration
        Schema::rename('carts', 'baskets');
        // expect: unsafe-migration
        Schema::dropIfExists('legacy_sessions');
        // expect: unsafe-migration
        DB::table('users')->update(['tier' => 'free']);
        // expect: unsafe-migration
        DB::table('users')->whereNull('tier')->update(['tier' => 'free']);
        // ok: unsafe-migration (in batches)
        DB::table('users')->whereNull('locale')->orderBy('id')->chunkById(500, function ($users) {
            DB::table('users')->whereIn('id', $users->pluck('id'))->update(['locale' => 'en']);
        });
        // ok: unsafe-migration (one row)
        DB::table('settings')->where('key', 'theme')->update(['value' => 'dark']);
        // expect: unsafe-migration
        DB::statement('ALTER TABLE users DROP COLUMN fax');
        // expect: unsafe-migration
        User::where('tier', null)->update(['tier' => 'free']);
        // expect: unsafe-migration
        User::all()->each(function ($user) {
            $user->update(['score' => 0]);
        });
        Schema::create('teams', function (Blueprint $table) {
            $table->id();
            $table->string('name');
            $table->foreignId('owner_id')->constrained('users');
            $table->index('name');
            $table->timestamps();
        });
        // ok: unsafe-migration (a new table)
        Schema::table('teams', function (Blueprint $table) {
            $table->string('slug')->unique();
        });
    }

    /**
     * Reverse the migrations.
     */
    public function down(): void
    {
        Schema::dropIfExists('teams');
        Schema::table('users', function (Blueprint $table) {
            $table->dropColumn(['tier', 'locale']);
            $table->string('nickname');
        });
    }
};
