class Near
  def names(ids)
    ids.map { |id| name(id) }
  end

  def name(id)
    Rails.cache.fetch("user/#{id}") { User.find(id).name } # ok: fetch-in-loop (cached)
  end

  def memo(ids)
    cache = Hash.new { |hash, id| hash[id] = User.find(id) } # ok: fetch-in-loop (kept)
    ids.map { |id| cache[id].name }
  end

  def retried(id)
    attempts = 0
    begin
      Api.get("/users/#{id}") # ok: fetch-in-loop (retries)
    rescue Timeout::Error
      attempts += 1
      retry if attempts < 3
    end
  end

  def batches(ids)
    ids.each_slice(100) { |part| export(User.where(id: part)) } # ok: fetch-in-loop (batches)
    User.in_batches(of: 500) { |users| export(users.includes(:orders)) } # ok: fetch-in-loop (batches)
  end

  def loaded
    User.includes(:orders).find_each { |user| puts user.orders.size } # ok: fetch-in-loop (loaded beforehand)
  end

  def kinds(user)
    %w[home work].map { |kind| Address.find_by(user: user, kind: kind) } # ok: fetch-in-loop (two)
  end

  def options(names)
    names.map { |name| ENV.fetch(name) } # ok: fetch-in-loop (in memory)
  end

  def hashes(keys, data)
    keys.map { |key| data.find { |row| row[:key] == key } } # ok: fetch-in-loop (in memory)
  end

  def downloads(images)
    images.each { |image| save(HTTParty.get(image.url).body) } # ok: fetch-in-loop (no bulk form)
  end
end
