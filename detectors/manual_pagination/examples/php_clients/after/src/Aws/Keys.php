<?php

namespace App\Aws;

use Aws\S3\S3Client;

class Keys
{
    public function list(S3Client $s3, string $bucket): array
    {
        $keys = [];
        $token = null;
        // expect: manual-pagination
        do {
            $result = $s3->listObjectsV2(['Bucket' => $bucket, 'ContinuationToken' => $token]);
            foreach ($result['Contents'] ?? [] as $object) {
                $keys[] = $object['Key'];
            }
            $token = $result['NextContinuationToken'] ?? null;
        } while ($token);
        return $keys;
    }
}
