<?php

namespace App\Webhook;

use App\Entity\Payment;
use Doctrine\DBAL\Exception\UniqueConstraintViolationException;
use Doctrine\ORM\EntityManagerInterface;
use Psr\Log\LoggerInterface;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;

final class PaymentWebhook
{
    public function __construct(
        private readonly EntityManagerInterface $entities,
        private readonly LoggerInterface $logger,
        private readonly string $secret,
    ) {
    }

    public function receive(Request $request): Response
    {
        $body = $request->getContent();
        $expected = hash_hmac('sha256', $body, $this->secret);
        if (!hash_equals($expected, (string) $request->headers->get('X-Signature'))) {
            return new Response('', Response::HTTP_FORBIDDEN);
        }

        try {
            $event = json_decode($body, true, 32, JSON_THROW_ON_ERROR);
        } catch (\JsonException $e) {
            return new Response($e->getMessage(), Response::HTTP_BAD_REQUEST);
        }

        try {
            $this->store($event);
        } catch (UniqueConstraintViolationException) {
            // The provider sends an event again until it is answered: it is known already, which is what we want.
            return new Response('', Response::HTTP_OK);
        }

        return new Response('', Response::HTTP_CREATED);
    }

    private function store(array $event): void
    {
        $payment = new Payment($event['id'], (int) $event['amount'], $event['currency']);
        $this->entities->persist($payment);
        $this->entities->flush();
        $this->logger->info('payment received', ['payment' => $payment->id()]);
    }
}
