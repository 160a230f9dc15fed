using Amazon.S3;
using Amazon.S3.Model;

public class Keys
{
    public async Task<List<string>> ListAsync(IAmazonS3 s3, string bucket)
    {
        var keys = new List<string>();
        var request = new ListObjectsV2Request { BucketName = bucket };
        ListObjectsV2Response response;
        // expect: manual-pagination
        do
        {
            response = await s3.ListObjectsV2Async(request);
            keys.AddRange(response.S3Objects.Select(o => o.Key));
            request.ContinuationToken = response.NextContinuationToken;
        } while (response.IsTruncated);
        return keys;
    }

    public async Task PagedAsync(IAmazonS3 s3, ListObjectsV2Request request)
    {
        // ok: manual-pagination (the paginator)
        await foreach (var page in s3.Paginators.ListObjectsV2(request).Responses)
        {
            Handle(page);
        }
    }
}
