class Repos
  def all(org)
    client = Octokit::Client.new(access_token: ENV.fetch("TOKEN"))
    repos = []
    page = 1
    # expect: manual-pagination
    loop do
      batch = client.organization_repositories(org, page: page, per_page: 100)
      break if batch.empty?

      repos.concat(batch)
      page += 1
    end
    repos
  end
end
