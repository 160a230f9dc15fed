# Texts as the marketplace takes them.
module FeedText
  module_function

  def plain(text)
    text.strip
        .gsub(/\n/, " ")
        .gsub(/\t/, " ")
        .gsub(/\r/, " ")
  end

  def code(name)
    name.downcase.gsub(/[^a-z0-9]+/, "-").delete_suffix("-")
  end
end
