class ExportContactsJob < ApplicationJob
  def perform(path)
    client = Crm::Client.new
    page = 1
    CSV.open(path, "w") do |csv|
      # expect: manual-pagination
      loop do
        answer = client.list_contacts(page: page)
        answer["items"].each { |contact| csv << [contact["id"], contact["email"]] }
        break unless answer["has_more"]

        page += 1
      end
    end
  end
end
