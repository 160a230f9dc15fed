module Crm
  class Client
    def list_contacts(page: 1, per_page: 100)
      get("/contacts", page: page, per_page: per_page)
    end

    def each_contact
      return enum_for(:each_contact) unless block_given?

      page = 1
      loop do
        answer = list_contacts(page: page)
        answer["items"].each { |contact| yield contact }
        break unless answer["has_more"]

        page += 1
      end
    end
  end
end
