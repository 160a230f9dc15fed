<?php

namespace Tests\Unit;

use App\Mail\InvoiceDue;
use App\Models\Invoice;
use App\Services\InvoiceReminder;
use Illuminate\Support\Facades\Mail;
use Tests\TestCase;

class InvoiceReminderTest extends TestCase
{
    public function test_remind_sends_a_mail_and_notes_when(): void
    {
        Mail::fake();
        $invoice = Invoice::factory()->overdue()->create();

        $sent = (new InvoiceReminder())->remind($invoice);

        $this->assertTrue($sent);
        Mail::assertSent(InvoiceDue::class, fn (InvoiceDue $mail) => $mail->hasTo($invoice->customer->email));
        $this->assertNotNull($invoice->fresh()->reminded_at);
    }

    public function test_remind_all_counts_what_was_sent(): void
    {
        Mail::fake();
        Invoice::factory()->overdue()->count(3)->create();

        $this->assertSame(3, (new InvoiceReminder())->remindAll());
    }
}
