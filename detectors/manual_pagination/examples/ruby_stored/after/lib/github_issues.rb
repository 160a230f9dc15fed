require "faraday"

class GithubIssues
  def all(repo)
    found = []
    page = 1
    # ok: manual-pagination (Faraday offers nothing else)
    loop do
      response = Faraday.get("https://api.github.com/repos/#{repo}/issues", page: page)
      batch = JSON.parse(response.body)
      break if batch.empty?

      found.concat(batch)
      page += 1
    end
    found
  end
end
