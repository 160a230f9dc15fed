class Sync
  # ok: duplicate-code (it was only put into a class)
  def sync(account)
    client = Client.new(account.token)
    pages = client.pages(account.site)
    pages.each do |page|
      next if page.draft?
      record = Page.find_or_initialize_by(slug: page.slug)
      record.update!(title: page.title, body: page.body)
    end
    account.update!(synced_at: Time.current)
  end
end
