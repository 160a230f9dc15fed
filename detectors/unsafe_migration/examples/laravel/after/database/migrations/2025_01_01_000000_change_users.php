<?php

return new class extends Migration
{
    public function up(): void
    {
        // ok: unsafe-migration (a new table)
        Schema::create('devices', function (Blueprint $table) {
            $table->string('name');
            $table->index('name');
        });
        Schema::table('users', function (Blueprint $table) {
            // expect: unsafe-migration
            $table->dropColumn('nick');
            // expect: unsafe-migration
            $table->string('tenant');
            // ok: unsafe-migration (has a default)
            $table->boolean('active')->default(true);
            // ok: unsafe-migration (may be empty)
            $table->string('hint')->nullable();
            // expect: unsafe-migration
            $table->renameColumn('mail', 'email');
            // expect: unsafe-migration
            $table->index('email');
            // ok: unsafe-migration (drops no data)
            $table->dropIndex('users_mail_index');
        });
        // expect: unsafe-migration
        Schema::dropIfExists('drafts');
        // expect: unsafe-migration
        DB::table('users')->whereNull('active')->update(['active' => true]);
        // ok: unsafe-migration (one row)
        DB::table('settings')->where('key', 'checkout')->update(['value' => 'on']);
        // expect: unsafe-migration
        DB::statement('ALTER TABLE users DROP COLUMN legacy');
    }

    public function down(): void
    {
        // ok: unsafe-migration (the way back)
        Schema::dropIfExists('devices');
    }
};
