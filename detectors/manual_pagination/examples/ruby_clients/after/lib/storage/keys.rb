require "aws-sdk-s3"

class Keys
  def list(bucket)
    client = Aws::S3::Client.new
    keys = []
    token = nil
    # expect: manual-pagination
    loop do
      response = client.list_objects_v2(bucket: bucket, continuation_token: token)
      keys.concat(response.contents.map(&:key))
      break unless response.is_truncated

      token = response.next_continuation_token
    end
    keys
  end

  def paged(bucket)
    # ok: manual-pagination (the pageable response)
    Aws::S3::Client.new.list_objects_v2(bucket: bucket).each_page.flat_map { |page| page.contents.map(&:key) }
  end
end
