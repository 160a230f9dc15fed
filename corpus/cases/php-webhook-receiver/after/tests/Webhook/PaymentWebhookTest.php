<?php

namespace App\Tests\Webhook;

use App\Entity\Payment;
use App\Webhook\PaymentWebhook;
use Doctrine\ORM\EntityManagerInterface;
use PHPUnit\Framework\TestCase;
use Psr\Log\NullLogger;
use Symfony\Component\HttpFoundation\Request;

final class PaymentWebhookTest extends TestCase
{
    public function testReceiveStoresASignedEvent(): void
    {
        $entities = $this->createMock(EntityManagerInterface::class);
        $entities->expects($this->once())->method('persist')->with($this->isInstanceOf(Payment::class));
        $webhook = new PaymentWebhook($entities, new NullLogger(), 'secret');

        $response = $webhook->receive($this->request('{"id":"p1","amount":"100","currency":"EUR"}', 'secret'));

        $this->assertSame(201, $response->getStatusCode());
    }

    public function testReceiveRefusesAWrongSignature(): void
    {
        $entities = $this->createMock(EntityManagerInterface::class);
        $entities->expects($this->never())->method('persist');
        $webhook = new PaymentWebhook($entities, new NullLogger(), 'secret');

        $response = $webhook->receive($this->request('{}', 'other'));

        $this->assertSame(403, $response->getStatusCode());
    }

    private function request(string $body, string $secret): Request
    {
        $request = Request::create('/webhook', 'POST', [], [], [], [], $body);
        $request->headers->set('X-Signature', hash_hmac('sha256', $body, $secret));

        return $request;
    }
}
