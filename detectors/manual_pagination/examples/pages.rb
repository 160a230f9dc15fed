require "aws-sdk-s3"

class OrdersClient
  def list_orders(page: 1)
    get("/orders", page: page)
  end

  def each_order
    page = 1
    # ok: manual-pagination (the iterator's own source)
    loop do
      batch = list_orders(page: page)
      break if batch.empty?
      batch.each { |order| yield order }
      page += 1
    end
  end
end

def export(client)
  rows = []
  page = 1
  # expect: manual-pagination
  loop do
    batch = client.list_orders(page: page)
    break if batch.empty?
    rows.concat(batch)
    page += 1
  end
  rows
end

def keys(bucket)
  s3 = Aws::S3::Client.new
  token = nil
  # expect: manual-pagination
  loop do
    answer = s3.list_objects_v2(bucket: bucket, continuation_token: token)
    answer.contents.each { |object| puts object.key }
    break unless answer.is_truncated
    token = answer.next_continuation_token
  end
end

def keys_by_page(bucket)
  # ok: manual-pagination (the pageable response)
  Aws::S3::Client.new.list_objects_v2(bucket: bucket).each_page { |page| puts page.contents.size }
end

def members(api, team)
  found = []
  cursor = nil
  # ok: manual-pagination (the first of two)
  loop do
    answer = api.get_members(team, cursor: cursor)
    found.concat(answer.items)
    cursor = answer.next_cursor
    break if cursor.nil?
  end
  found
end

def invitations(api, team)
  found = []
  cursor = nil
  # expect: manual-pagination
  loop do
    answer = api.get_invitations(team, cursor: cursor)
    found.concat(answer.items)
    cursor = answer.next_cursor
    break if cursor.nil?
  end
  found
end

def shelves(library)
  offset = 0
  # ok: manual-pagination (the only loop over what offers nothing else)
  while offset < 10
    puts library.fetch_shelf(offset)
    offset += 1
  end
end
