package com.acme.s3;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

public class Keys {
    public List<String> list(S3Client s3, String bucket) {
        List<String> keys = new ArrayList<>();
        String token = null;
        ListObjectsV2Response response;
        // expect: manual-pagination
        do {
            ListObjectsV2Request request = ListObjectsV2Request.builder().bucket(bucket).continuationToken(token).build();
            response = s3.listObjectsV2(request);
            response.contents().forEach(object -> keys.add(object.key()));
            token = response.nextContinuationToken();
        } while (response.isTruncated());
        return keys;
    }

    public void paged(S3Client s3, ListObjectsV2Request request) {
        // ok: manual-pagination (the paginator)
        for (ListObjectsV2Response page : s3.listObjectsV2Paginator(request)) {
            page.contents().forEach(this::handle);
        }
    }
}
